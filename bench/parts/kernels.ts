import type { Program } from "../runs/program.js";

/** One of our inner loops, and the program in C that does the same. */
export interface Kernel {
  readonly name: string;
  /** A file of `bench/native`. */
  readonly source: string;
  /** A program that measures `gflops`, as the ones in C do. */
  readonly ours?: Program;
}

export const kernels: readonly Kernel[] = [
  { name: "sparse forward, 32 columns", source: "sparseForward.c" },
  { name: "dense forward, 4 x 8 tile", source: "denseTile.c" },
  { name: "Adam", source: "adam.c" },
];
