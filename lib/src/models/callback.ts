import type { Logs } from "./history";
import type { Sequential } from "./sequential";

/**
 * Functions that `fit` calls as it goes; each may be async, and `fit` waits for it.
 * To end training early, set `model.stopTraining = true` in one of them. An error that one of them throws ends training,
 * and `fit` rejects with it.
 *
 * After Keras's `Callback`.
 */
export interface Callback {
  /** Before everything else, with the model that is trained. */
  setModel?(model: Sequential): void | Promise<void>;
  onTrainBegin?(): void | Promise<void>;
  /** Before each epoch; epochs count from 0. */
  onEpochBegin?(epoch: number): void | Promise<void>;
  /** After each batch, with the running means of this epoch; batches count from 0. */
  onBatchEnd?(batch: number, logs: Logs): void | Promise<void>;
  /**
   * As `onBatchEnd`, but not after each batch: now and then, and after an epoch's last one. Where no callback has
   * `onBatchEnd`, the fast backend goes on with the next batches in the meantime: the model may still have the weights of
   * the last whole epoch, and a `learningRate` set here may count from the next epoch on. `onBatchEnd` knows both.
   */
  onProgress?(batch: number, logs: Logs): void | Promise<void>;
  /** After each epoch, with its means and the validation values. */
  onEpochEnd?(epoch: number, logs: Logs): void | Promise<void>;
  /** After the last epoch, also when training was stopped or failed; from now on `model.setWeights` works again. */
  onTrainEnd?(): void | Promise<void>;
}
