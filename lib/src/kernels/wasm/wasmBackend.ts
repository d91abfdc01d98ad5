import type { Backend } from "../backend";
import { Matrix } from "../../matrix";
import { reference } from "../reference";
import { transpose } from "../transpose";
import { Arena } from "./arena";
import { instantiate } from "./instantiate";
import { isOutOfMemory, takeMemory } from "./memory";
import { fromPanels, paddedRows, panelCount, panelWidth, rowBytes, toPanels } from "./panels";
import { densest, density, encodeSparse } from "./sparse";
import type { WasmKernels } from "./wasmKernels";

/**
 * The dense kernels on arrays of the caller's: what goes in is copied into a WebAssembly memory, what comes out is copied
 * back, which costs a few percent of the work. (`fit` keeps all it needs in such a memory: see `engine`.)
 */
export const wasmBackend: Backend = {
  name: "wasm",

  denseForward: orReference("denseForward", (x, rows, inputs, kernel, bias, units, out) => {
    const scratch = getScratch();
    const sums = scratch.reservePanels(rows, units);
    const weights = scratch.placePanels(kernel, inputs, units, inputs);
    multiply(scratch, x, rows, inputs, weights, units, sums);
    if (bias) addBias(scratch, bias, units, rows, sums);
    scratch.read(sums, rows, units, out);
  }),

  denseInputGradient: orReference(
    "denseInputGradient",
    (gradient, kernel, rows, inputs, units, out) => {
      const scratch = getScratch();
      const sums = scratch.reservePanels(rows, inputs);
      const transposed = transpose(kernel, inputs, units);
      const weights = scratch.placePanels(transposed, units, inputs, units);
      multiply(scratch, gradient, rows, units, weights, inputs, sums);
      scratch.read(sums, rows, inputs, out);
    },
  ),

  denseKernelGradient: orReference(
    "denseKernelGradient",
    (x, gradient, rows, inputs, units, out) => {
      const scratch = getScratch();
      const sums = scratch.reservePanels(inputs, units);
      const right = scratch.placePanels(gradient, rows, units, rows);
      multiply(scratch, transpose(x, rows, inputs), inputs, rows, right, units, sums);
      scratch.read(sums, inputs, units, out);
    },
  ),

  denseBiasGradient: reference.denseBiasGradient,
};

/** The kernel, or its plain twin where there is not memory enough for copies. */
function orReference<Name extends "denseForward" | "denseInputGradient" | "denseKernelGradient">(
  name: Name,
  kernel: Backend[Name],
): Backend[Name] {
  const plain = reference[name] as (...args: unknown[]) => void;
  const fast = kernel as (...args: unknown[]) => void;
  return (...args: unknown[]) => {
    try {
      fast(...args);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      plain(...args);
    }
  };
}

/** left (rows x inner) times right (inner x columns, in panels): each sum from +0 on, in order. */
function multiply(
  scratch: Scratch,
  left: Float32Array,
  rows: number,
  inner: number,
  right: number,
  columns: number,
  out: number,
): void {
  const { arena, kernels } = scratch;
  const x = new Matrix(rows, inner, left.subarray(0, rows * inner));
  const isSparse = density(x) < densest;
  const sparse = isSparse ? encodeSparse(x, 1, arena) : null;
  const dense = isSparse ? 0 : scratch.placePanels(left, rows, inner, paddedRows(rows));
  const height = paddedRows(rows) * rowBytes;
  for (let panel = 0; panel < panelCount(columns); panel++) {
    const weights = right + panel * inner * rowBytes;
    const sums = out + panel * height;
    const units = Math.min(panelWidth, columns - panel * panelWidth);
    if (sparse) kernels.sparseSums(sparse.starts, sparse.entries, rows, weights, units, sums, true);
    else kernels.denseSums(dense, height, inner, weights, units, rows, sums);
  }
}

function addBias(
  scratch: Scratch,
  bias: Float32Array,
  units: number,
  rows: number,
  sums: number,
): void {
  const biases = scratch.placePanels(bias, 1, units, 1);
  for (let panel = 0; panel < panelCount(units); panel++) {
    const start = sums + panel * paddedRows(rows) * rowBytes;
    scratch.kernels.addBias(start, biases + panel * rowBytes, rows);
  }
}

/** A memory to work in. */
class Scratch {
  readonly arena = new Arena(takeMemory(false));
  readonly kernels: WasmKernels = instantiate(this.arena.memory);

  /** Room for a matrix in panels. */
  reservePanels(rows: number, columns: number): number {
    return this.arena.reserve(panelCount(columns) * paddedRows(rows) * rowBytes);
  }

  /** Copies a row-major matrix into panels of `height` rows; returns their address. */
  placePanels(values: Float32Array, rows: number, columns: number, height: number): number {
    const length = panelCount(columns) * height * panelWidth;
    const address = this.arena.reserve(length * 4);
    toPanels(values, rows, columns, this.arena.floats(address, length), height);
    return address;
  }

  /** Copies panels into a row-major matrix. */
  read(address: number, rows: number, columns: number, out: Float32Array): void {
    const height = paddedRows(rows);
    const panels = this.arena.floats(address, panelCount(columns) * height * panelWidth);
    fromPanels(panels, height, rows, columns, out);
  }
}

/** A memory that has become larger than this is not kept. */
const mostKept = 64 * 2 ** 20;

let kept: Scratch | undefined;

/** The memory that the last call used, cleared, or a new one. */
function getScratch(): Scratch {
  if (!kept || kept.arena.memory.buffer.byteLength > mostKept) kept = new Scratch();
  kept.arena.clear();
  return kept;
}
