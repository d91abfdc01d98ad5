import type { Callback } from "./callback";
import type { History } from "./history";
import type { Network } from "./network";
import type { OptimizerState } from "./optimizerState";

/** One run of `fit`: what is trained, and whom it tells what it does. */
export interface Training {
  readonly network: Network;
  readonly state: OptimizerState;
  readonly history: History;
  readonly callbacks: readonly Callback[];
  /** Once aborted, training ends after the current batch with the signal's reason. */
  readonly signal: AbortSignal;
  /** Whether a callback asked to end training. */
  shouldStop(): boolean;
}
