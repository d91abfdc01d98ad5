import type { Trace } from "../layers";
import { backwardPass } from "./backwardPass";
import type { Batch } from "./batches";
import { callEach } from "./callEach";
import { forwardPass } from "./forwardPass";
import type { Logs } from "./history";
import { Measures } from "./measures";
import { NonFiniteLossError } from "./nonFiniteLossError";
import { Pace } from "./pace";
import { weightsOf } from "./stack";
import type { Training } from "./training";

/**
 * Trains on each batch once; returns the means over the epoch, each sample measured before the update that it takes
 * part in.
 *
 * @throws NonFiniteLossError if the loss of a batch, or a weight after the last, is NaN or infinite.
 */
export async function trainEpoch(
  training: Training,
  epoch: number,
  batches: Iterable<Batch>,
  traces: readonly Trace[],
): Promise<Logs> {
  const { network, callbacks, signal } = training;
  const measures = new Measures(network);
  const pace = new Pace();
  let number = 0;
  for (const batch of batches) {
    const loss = trainBatch(training, batch, traces, measures);
    if (!Number.isFinite(loss)) throw diverged(`loss was ${loss} in batch ${number + 1}`, epoch);
    if (callbacks.length) await callEach(callbacks, "onBatchEnd", number, measures.logs());
    number++;
    if (pace.isDue()) await pace.breathe();
    signal.throwIfAborted();
    if (training.shouldStop()) break;
  }
  if (!hasFiniteWeights(training)) throw diverged("weights were NaN or infinite at the end", epoch);
  return measures.logs();
}

/** One step: forward, loss, backward, update. Returns the batch's mean loss before the update. */
function trainBatch(
  { network, state }: Training,
  batch: Batch,
  traces: readonly Trace[],
  measures: Measures,
): number {
  forwardPass(network.layers, batch.x, batch.rows, traces);
  const loss = measures.add(batch.y, traces[traces.length - 1]);
  backwardPass(network, batch.y, traces);
  state.update(network.layers, traces);
  return loss;
}

function hasFiniteWeights({ network }: Training): boolean {
  return weightsOf(network.layers).every(({ data }) => data.every(Number.isFinite));
}

function diverged(what: string, epoch: number): NonFiniteLossError {
  return new NonFiniteLossError(
    `Cannot go on training: the ${what} of epoch ${epoch + 1}; ` +
      `the weights of ${epoch === 0 ? "the start" : "the epoch before"} are back. ` +
      "Try a smaller learningRate, inputs scaled to 0..1, or another initializer",
    epoch + 1,
  );
}
