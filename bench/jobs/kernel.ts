// How fast one of the library's WebAssembly loops is: `node kernel.js sparseForward`, with the sizes of `bench/native`.
import { instantiate } from "@deltabook/nn/dist/kernels/wasm/instantiate.js";
import { makeMemory } from "@deltabook/nn/dist/kernels/wasm/memory.js";
import { measureLoop, type Loop } from "./measureLoop.js";
import { printResult } from "./printResult.js";

const [samples, inputs, nonZeros, units] = [1024, 784, 152, 32];
const rowBytes = 4 * units;

const memory = makeMemory(16e6, false);
const kernels = instantiate(memory);
const numbers = new Float32Array(memory.buffer).fill(0.5);
const integers = new Uint32Array(memory.buffer);
let used = 65_536;

const loops: Readonly<Record<string, () => Loop>> = { sparseForward, denseTile, adam };
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
  const starts = reserve(4 * (samples + 1));
  const entries = reserve(8 * samples * nonZeros);
  const sums = reserve(samples * rowBytes);
  for (let sample = 0; sample <= samples; sample++) {
    integers[starts / 4 + sample] = sample * nonZeros;
  }
  for (let i = 0; i < samples * nonZeros; i++) {
    integers[entries / 4 + 2 * i] = (((i % nonZeros) * 5) % inputs) * rowBytes;
  }
  return {
    operations: 2 * samples * nonZeros * units,
    run: () => {
      kernels.sparseSums(starts, entries, samples, weights, sums);
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
