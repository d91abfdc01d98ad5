import { getBackend } from "../kernels";
import type { Network } from "../models/network";
import { countKernelWeights } from "../models/stack";
import { networkShape, type NetworkShape } from "./networkShape";

/**
 * From so many multiplications a step on, the kernels are faster than the plain loops in spite of some hundred calls
 * (`npm run bench -- small`).
 */
const worthKernels = 20_000;

/** From so many steps on, a small net pays for the start of the kernels, some milliseconds. */
const worthStart = 200;

/** From so many multiplications in all (about 0.15 s), threads pay for their start, which takes 0.05 s. */
const worthThreads = 2e9;

/** How much is to be done: samples at a time, samples in all, and steps of training. */
export interface Amount {
  readonly batchSize: number;
  readonly rows: number;
  readonly steps?: number;
}

/** Who does the work. */
export interface Choice {
  /** Whether the kernels are faster than plain loops. */
  readonly isLarge: boolean;
  /** What the engine works on; null where plain steps are faster, or are all that there is. */
  readonly shape: NetworkShape | null;
  readonly threads: number;
}

/** Whether the engine does so much with a network, and by how many threads. */
export function chooseThreads(network: Network, { batchSize, rows, steps = 0 }: Amount): Choice {
  const { name, threads } = getBackend();
  const weights = countKernelWeights(network.layers);
  const isLarge = weights * batchSize >= worthKernels;
  const isWanted = name === "wasm" || (name === "auto" && (isLarge || steps >= worthStart));
  const isLong = name === "wasm" || weights * rows >= worthThreads;
  return { isLarge, shape: isWanted ? networkShape(network) : null, threads: isLong ? threads : 1 };
}
