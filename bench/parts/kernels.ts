import { deltabook } from "../programs/deltabook.js";
import type { Program } from "../runs/program.js";

/** One of our inner loops, and the program in C that does the same. */
export interface Kernel {
  readonly name: string;
  /** A file of `bench/native`. */
  readonly source: string;
  /** A program that measures `gflops`, as the ones in C do. */
  readonly ours: Program;
}

export const kernels: readonly Kernel[] = [
  kernel("sparse forward, 32 columns", "sparseForward"),
  kernel("dense forward, 4 x 8 tiles", "denseTile"),
  kernel("Adam", "adam"),
];

function kernel(name: string, loop: string): Kernel {
  return { name, source: `${loop}.c`, ours: deltabook("kernel.js", [loop]) };
}
