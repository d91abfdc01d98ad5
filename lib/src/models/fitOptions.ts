import type { MatrixLike } from "../matrix";
import type { InputsLike } from "../scaledBytes";
import type { Callback } from "./callback";

/** Settings of `fit`; the names and defaults are Keras's. */
export interface FitOptions {
  /** How many times all samples are used. */
  epochs?: number;
  /** How many samples are used for one change of the weights; the last batch of an epoch may be smaller. */
  batchSize?: number;
  /** Samples that are measured after each epoch and never trained on. */
  validationData?: readonly [x: InputsLike, y: MatrixLike];
  /** The share of the samples, taken from the end before shuffling, that is kept for validation. */
  validationSplit?: number;
  /** Whether the samples' order is changed before each epoch. */
  shuffle?: boolean;
  /** Where the shuffling starts from; the same seed gives the same weights. */
  seed?: number;
  callbacks?: readonly Callback[];
  /** Stops training after the current batch once it is aborted. */
  signal?: AbortSignal;
  /** 0: silent; 1: a line for each epoch (every n-th of more than 200) and a progress bar; 2: the lines alone. */
  verbose?: 0 | 1 | 2;
}

/** `FitOptions` with every default filled in. */
export interface FitSettings {
  readonly epochs: number;
  readonly batchSize: number;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly verbose: 0 | 1 | 2;
}
