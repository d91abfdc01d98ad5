import { getBackend, tellLimits } from "../kernels";
import type { Network } from "../models/network";
import { countKernelWeights } from "../models/stack";
import { networkShape, type NetworkShape } from "./networkShape";

/**
 * From so many multiplications a step on, the kernels are faster than the plain loops in spite of some hundred calls
 * (`npm run bench -- small`).
 */
const worthKernels = 20_000;

/** From so many multiplications in all (about 0.15 s), threads pay for their start, which takes 0.05 s. */
const worthThreads = 2e9;

/** How much is to be done: samples at a time, and samples in all. */
export interface Amount {
  readonly batchSize: number;
  readonly rows: number;
}

/** By how many threads the engine does it, or null where plain steps are faster, or are all that there is. */
export function chooseThreads(
  network: Network,
  { batchSize, rows }: Amount,
): { shape: NetworkShape; threads: number } | null {
  const { name, threads } = getBackend();
  const weights = countKernelWeights(network.layers);
  const isLarge = weights * batchSize >= worthKernels;
  if (isLarge) tellLimits();
  if (name === "reference" || (name === "auto" && !isLarge)) return null;
  const shape = networkShape(network);
  return (
    shape && { shape, threads: name === "wasm" || weights * rows >= worthThreads ? threads : 1 }
  );
}
