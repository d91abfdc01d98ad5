import { Random } from "../random";
import { batchesOf, type Samples } from "./batches";
import { callEach } from "./callEach";
import type { FitInput } from "./checkFit";
import type { Logs } from "./history";
import { measure } from "./measure";
import { makeTraces } from "./network";
import { NonFiniteLossError } from "./nonFiniteLossError";
import { trainEpoch } from "./trainEpoch";
import type { Training } from "./training";

/** Goes through the training samples `epochs` times, changing the weights after each batch. */
export async function train(training: Training, input: FitInput): Promise<void> {
  const { network, state, history, callbacks, signal } = training;
  const { samples, validation, settings } = input;
  const random = new Random(settings.seed);
  const traces = makeTraces(network.layers, settings.batchSize);
  const checkpoint = state.checkpoint(network.layers);
  await callEach(callbacks, "onTrainBegin");
  for (let epoch = 0; epoch < settings.epochs && !training.shouldStop(); epoch++) {
    signal.throwIfAborted();
    await callEach(callbacks, "onEpochBegin", epoch);
    const order = settings.shuffle ? random.permutation(samples.x.rows) : undefined;
    const batches = batchesOf(samples, settings.batchSize, order);
    const logs = await trainEpoch(training, epoch, batches, traces).catch((error: unknown) => {
      if (error instanceof NonFiniteLossError) checkpoint.restore();
      throw error;
    });
    checkpoint.keep();
    Object.assign(logs, validation && (await validationLogs(training, validation)));
    history.record(epoch, logs);
    await callEach(callbacks, "onEpochEnd", epoch, logs);
  }
}

async function validationLogs(
  { network, signal }: Training,
  validation: Samples,
): Promise<Partial<Logs>> {
  const { loss, accuracy } = await measure(network, validation, signal);
  return accuracy === undefined ? { valLoss: loss } : { valLoss: loss, valAccuracy: accuracy };
}
