import { makeTrainer, ThreadError } from "../engine";
import { Random } from "../random";
import { callEach } from "./callEach";
import type { FitInput } from "./checkFit";
import { diverged } from "./diverged";
import type { Logs } from "./history";
import { NonFiniteLossError } from "./nonFiniteLossError";
import { weightsOf } from "./stack";
import type { Trainer, Watch } from "./trainer";
import type { Training } from "./training";

/** Goes through the training samples `epochs` times, changing the weights after each batch. */
export async function train(training: Training, input: FitInput): Promise<void> {
  const { network, state } = training;
  const checkpoint = state.checkpoint(network.layers);
  await callEach(training.callbacks, "onTrainBegin");
  const trainer = await makeTrainer(network, state, input);
  try {
    await trainEpochs(training, input, trainer, () => {
      checkpoint.keep();
    });
  } catch (error) {
    if (error instanceof NonFiniteLossError || error instanceof ThreadError) checkpoint.restore();
    throw error;
  } finally {
    await trainer.end();
  }
}

async function trainEpochs(
  training: Training,
  { samples, validation, settings }: FitInput,
  trainer: Trainer,
  keep: () => void,
): Promise<void> {
  const { history, callbacks, signal } = training;
  const watch = watchOf(training);
  const random = new Random(settings.seed);
  for (let epoch = 0; epoch < settings.epochs && !training.shouldStop(); epoch++) {
    signal.throwIfAborted();
    await callEach(callbacks, "onEpochBegin", epoch);
    const order = settings.shuffle ? random.permutation(samples.x.rows) : undefined;
    const logs = await trainer.trainEpoch(epoch, order, watch);
    if (!hasFiniteWeights(training)) {
      throw diverged("weights were NaN or infinite at the end", epoch);
    }
    keep();
    Object.assign(logs, validation && validationLogs(await trainer.validate(signal)));
    history.record(epoch, logs);
    await callEach(callbacks, "onEpochEnd", epoch, logs);
  }
}

function watchOf(training: Training): Watch {
  const { callbacks, signal } = training;
  return {
    everyBatch: callbacks.some((callback) => "onBatchEnd" in callback),
    onBatchEnd: (batch, logs) => callEach(callbacks, "onBatchEnd", batch, logs),
    onProgress: (batch, logs) => callEach(callbacks, "onProgress", batch, logs),
    signal,
    shouldStop: () => training.shouldStop(),
  };
}

function hasFiniteWeights({ network }: Training): boolean {
  return weightsOf(network.layers).every(({ data }) => data.every(Number.isFinite));
}

function validationLogs({ loss, accuracy }: Logs): Partial<Logs> {
  return accuracy === undefined ? { valLoss: loss } : { valLoss: loss, valAccuracy: accuracy };
}
