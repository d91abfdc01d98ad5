import type { WasmKernels } from "@deltabook/nn/dist/kernels/wasm/wasmKernels.js";

/** Counts the operations of one call from its arguments; some of them say where in the memory the rest stands. */
type Count = (args: readonly number[], words: () => Uint32Array) => number;

/** A product and a sum for each weight. */
const multiplyAdd = 2;
/** How many rows of a batch are transposed together. */
const transposedRows = 208;

/** As `native/adam.c` counts them. */
const adamOperations = 12;

const counts: Partial<Record<string, Count>> = {
  denseSums: ([, , inputs, , units, rows]) => multiplyAdd * inputs * units * rows,
  sumFours: ([, , terms, , units, rows]) => multiplyAdd * terms * units * rows,
  denseKernelGradient: ([, , first, last, , units, rows]) =>
    multiplyAdd * (last - first) * units * rows,
  sparseSums: ([starts, , rows, , units], words) => units * sparse(words(), starts, 0, rows),
  sparseKernelGradient: ([starts, , rows, inputs, first, last, , units], words) => {
    const chunks = Array.from({ length: Math.ceil(rows / transposedRows) }, (_, k) => k * inputs);
    const counts = chunks.map((chunk) => sparse(words(), starts, chunk + first, chunk + last));
    return units * counts.reduce((sum, count) => sum + count);
  },
  adam: ([, , , , bytes]) => (adamOperations * bytes) / 4,
} satisfies Partial<Record<keyof WasmKernels, Count>>;

/**
 * How many operations on numbers a call of one of the library's kernels does: what the layer needs, without the columns
 * that fill a tile up; 0 for a kernel that moves numbers more than it computes.
 *
 * @param words  the memory of the kernels as it is after the call
 */
export function operationsOf(
  name: string,
  args: readonly number[],
  words: () => Uint32Array,
): number {
  const count = counts[name];
  return count === undefined ? 0 : count(args, words);
}

/** For each unit: each entry of the rows `from` to `to` - 1 multiplies a weight. */
function sparse(words: Uint32Array, starts: number, from: number, to: number): number {
  const begin = starts / 4;
  return multiplyAdd * (words[begin + to] - words[begin + from]);
}
