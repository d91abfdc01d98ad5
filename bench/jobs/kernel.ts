// How fast one of the library's WebAssembly loops is: `node kernel.js sparseForward`, with the sizes of `bench/native`.
import { instantiate } from "@deltabook/nn/dist/kernels/wasm/instantiate.js";
import { transposedRows } from "@deltabook/nn/dist/kernels/wasm/sparse.js";
import { measureLoop, type Loop } from "./measureLoop.js";
import { printResult } from "./printResult.js";

const [samples, inputs, nonZeros, units] = [1024, 784, 152, 32];
/** In how many samples an input is not 0, and how many inputs of a dense layer have their gradient at a time. */
const [nonZeroSamples, block] = [196, 256];
const rowBytes = 4 * units;

const memory = new WebAssembly.Memory({ initial: 256 });
const kernels = instantiate(memory);
const numbers = new Float32Array(memory.buffer).fill(0.5);
const integers = new Uint32Array(memory.buffer);
let used = 65_536;

const loops: Readonly<Record<string, () => Loop>> = {
  ...{ sparseForward, sparseGradient },
  ...{ denseFours, denseTile, denseGradient },
  adam,
};
const [name] = process.argv.slice(2);
printResult({ gflops: measureLoop(loops[name]()) });

/** The address of so many bytes. */
function reserve(bytes: number): number {
  const address = used;
  used += Math.ceil(bytes / 64) * 64;
  return address;
}

function sparseForward(): Loop {
  const weights = reserve(inputs * rowBytes);
  const [starts, entries] = sparseRows(samples, nonZeros, inputs);
  const sums = reserve(samples * rowBytes);
  return {
    operations: 2 * samples * nonZeros * units,
    run: () => {
      kernels.sparseSums(starts, entries, samples, weights, units, sums, true);
    },
  };
}

function sparseGradient(): Loop {
  const gradient = reserve(samples * rowBytes);
  const [starts, entries] = sparseRows(inputs, nonZeroSamples, samples);
  const sums = reserve(inputs * rowBytes);
  return {
    operations: 2 * inputs * nonZeroSamples * units,
    run: () => {
      kernels.sparseKernelGradient(
        ...([starts, entries, transposedRows, inputs, 0, inputs, gradient, units, sums] as const),
      );
    },
  };
}

/** The addresses of so many rows' starts and of their entries, `count` in each row, which has `columns` columns. */
function sparseRows(rows: number, count: number, columns: number): [number, number] {
  const starts = reserve(4 * (rows + 1));
  const entries = reserve(8 * rows * count);
  for (let row = 0; row <= rows; row++) integers[starts / 4 + row] = row * count;
  for (let i = 0; i < rows * count; i++) {
    integers[entries / 4 + 2 * i] = (((i % count) * 5) % columns) * rowBytes;
  }
  return [starts, entries];
}

function denseFours(): Loop {
  const pitch = inputs * 16;
  const x = reserve((samples / 4) * pitch);
  const weights = reserve(inputs * rowBytes);
  const sums = reserve(samples * rowBytes);
  return {
    operations: 2 * samples * inputs * units,
    run: () => {
      kernels.sumFours(x, pitch, inputs, weights, units, samples, sums);
    },
  };
}

function denseTile(): Loop {
  const panelBytes = samples * rowBytes;
  const x = reserve(Math.ceil(inputs / units) * panelBytes);
  const weights = reserve(inputs * rowBytes);
  const sums = reserve(panelBytes);
  return {
    operations: 2 * samples * inputs * units,
    run: () => {
      kernels.denseSums(x, panelBytes, inputs, weights, units, samples, sums);
    },
  };
}

function denseGradient(): Loop {
  const panelBytes = samples * rowBytes;
  const x = reserve((block / units) * panelBytes);
  const gradient = reserve(panelBytes);
  const sums = reserve(block * rowBytes);
  return {
    operations: 2 * samples * block * units,
    run: () => {
      kernels.denseKernelGradient(x, panelBytes, 0, block, gradient, units, samples, sums);
    },
  };
}

function adam(): Loop {
  const bytes = inputs * rowBytes;
  const [weights, means, squares, gradient] = [bytes, bytes, bytes, bytes].map(reserve);
  numbers.fill(0, means / 4, (squares + bytes) / 4);
  return {
    operations: 12 * inputs * units,
    run: () => {
      kernels.adam(weights, means, squares, gradient, bytes, 0.001, 0.1, 0.001, 1e-7);
    },
  };
}
