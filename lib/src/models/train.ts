import { Random } from "../random";
import { callEach } from "./callEach";
import type { FitInput } from "./checkFit";
import { measure } from "./measure";
import { makeTraces } from "./network";
import { NonFiniteLossError } from "./nonFiniteLossError";
import { trainEpoch } from "./trainEpoch";
import type { Training } from "./training";

/** Goes through the training samples `epochs` times, changing the weights after each batch. */
export async function train(training: Training, input: FitInput): Promise<void> {
  const { network, history, callbacks, signal } = training;
  const { samples, validation, settings } = input;
  const random = new Random(settings.seed);
  const traces = makeTraces(network.layers, settings.batchSize);
  const checkpoint = training.state.checkpoint(network.layers);
  await callEach(callbacks, "onTrainBegin");
  for (let epoch = 0; epoch < settings.epochs && !training.shouldStop(); epoch++) {
    await callEach(callbacks, "onEpochBegin", epoch);
    const order = settings.shuffle ? random.permutation(samples.x.rows) : undefined;
    try {
      const logs = await trainEpoch(training, epoch, samples, settings.batchSize, order, traces);
      checkpoint.keep();
      if (validation) {
        const { loss, accuracy } = await measure(network, validation, signal);
        Object.assign(logs, { valLoss: loss }, accuracy !== undefined && { valAccuracy: accuracy });
      }
      history.record(epoch, logs);
      await callEach(callbacks, "onEpochEnd", epoch, logs);
    } catch (error) {
      if (error instanceof NonFiniteLossError) checkpoint.restore();
      throw error;
    }
  }
}
