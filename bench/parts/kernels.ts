import { deltabook } from "../programs/deltabook.js";
import type { Program } from "../runs/program.js";

/** One of our inner loops, and the program in C that does the same. */
export interface Kernel {
  readonly name: string;
  /** What the library calls it. */
  readonly exported: string;
  /** A file of `bench/native`. */
  readonly source: string;
  /** A program that measures `gflops`, as the ones in C do. */
  readonly ours: Program;
}

export const kernels: readonly Kernel[] = [
  kernel("sparse sums, 32 columns", "sparseSums", "sparseForward"),
  kernel("sparse gradient, 32 columns", "sparseKernelGradient", "sparseGradient"),
  kernel("dense inputs in fours, 4 x 8 tiles", "sumFours", "denseFours", "denseTile"),
  kernel("dense sums, 4 x 8 tiles", "denseSums", "denseTile"),
  kernel("dense gradient, 4 x 8 tiles", "denseKernelGradient", "denseGradient"),
  kernel("Adam", "adam", "adam"),
];

function kernel(name: string, exported: string, loop: string, inC = loop): Kernel {
  return { name, exported, source: `${inC}.c`, ours: deltabook("kernel.js", [loop]) };
}
