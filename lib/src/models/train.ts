import { makeTrainer, ThreadError } from "../engine";
import type { Matrix } from "../matrix";
import { Random } from "../random";
import { callEach } from "./callEach";
import type { FitInput } from "./checkFit";
import { diverged } from "./diverged";
import type { Logs } from "./history";
import { NonFiniteLossError } from "./nonFiniteLossError";
import type { Checkpoint } from "./optimizerState";
import { Pace } from "./pace";
import { weightsOf } from "./stack";
import type { EpochsAtOnce, Order, Trainer, Watch } from "./trainer";
import type { Training } from "./training";

/** Goes through the training samples `epochs` times, changing the weights after each batch. */
export async function train(training: Training, input: FitInput): Promise<void> {
  const { network, state } = training;
  const checkpoint = state.checkpoint(network.layers);
  await callEach(training.callbacks, "onTrainBegin");
  const trainer = await makeTrainer(network, state, input);
  try {
    await trainEpochs(training, input, trainer, checkpoint);
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
  checkpoint: Checkpoint,
): Promise<void> {
  const { history, callbacks, signal } = training;
  const { epochs } = settings;
  const watch = watchOf(training);
  const weights = weightsOf(training.network.layers);
  const random = new Random(settings.seed);
  const nextOrder = (): Order =>
    settings.shuffle ? random.permutation(samples.x.rows) : undefined;
  const atOnce = watch.isHeard || validation ? undefined : trainer.atOnce;
  const drawn = atOnce
    ? await trainAtOnce(training, atOnce, { epochs, nextOrder, checkpoint })
    : [];
  const drawNext = (): void => {
    if (history.epoch.length + 1 < epochs) drawn.push(nextOrder());
  };
  for (let epoch = history.epoch.length; epoch < epochs && !training.shouldStop(); epoch++) {
    signal.throwIfAborted();
    if (watch.isHeard) await callEach(callbacks, "onEpochBegin", epoch);
    const order = drawn.shift() ?? nextOrder();
    const trained = trainer.trainEpoch(epoch, order, watch);
    const logs = trained instanceof Promise ? await meanwhile(trained, drawNext) : trained;
    if (!weights.every(isFinite)) throw diverged("weights were NaN or infinite at the end", epoch);
    checkpoint.keep();
    if (validation) Object.assign(logs, validationLogs(await trainer.validate(signal)));
    history.record(epoch, logs);
    if (watch.isHeard) await callEach(callbacks, "onEpochEnd", epoch, logs);
  }
}

/** Does something short while others work: threads train, and there is time to shuffle for the next epoch. */
async function meanwhile<Result>(work: Promise<Result>, act: () => void): Promise<Result> {
  act();
  return work;
}

interface AtOnceOptions {
  readonly epochs: number;
  readonly nextOrder: () => Order;
  readonly checkpoint: Checkpoint;
}

/**
 * Trains epochs together, without a word. Ends before those in which something is not finite, and returns their orders: one
 * by one they tell what and where.
 */
async function trainAtOnce(
  training: Training,
  atOnce: EpochsAtOnce,
  { epochs, nextOrder, checkpoint }: AtOnceOptions,
): Promise<Order[]> {
  const { network, history, signal } = training;
  const weights = weightsOf(network.layers);
  const pace = new Pace();
  while (history.epoch.length < epochs && !training.shouldStop()) {
    signal.throwIfAborted();
    const length = Math.min(atOnce.mostEpochs, epochs - history.epoch.length);
    const orders = Array.from({ length }, nextOrder);
    const trained = atOnce.trainEpochs(orders);
    if (!trained || !weights.every(isFinite)) {
      checkpoint.restore();
      atOnce.load();
      return orders;
    }
    checkpoint.keep();
    for (const logs of trained) history.record(history.epoch.length, logs);
    if (pace.isDue()) await pace.breathe();
  }
  return [];
}

function watchOf(training: Training): Watch {
  const { callbacks, signal } = training;
  return {
    isHeard: callbacks.length > 0,
    everyBatch: callbacks.some((callback) => "onBatchEnd" in callback),
    onBatchEnd: (batch, logs) => callEach(callbacks, "onBatchEnd", batch, logs),
    onProgress: (batch, logs) => callEach(callbacks, "onProgress", batch, logs),
    signal,
    shouldStop: () => training.shouldStop(),
  };
}

/** Whether all its values are: x - x is 0 where x is finite, else NaN. */
function isFinite({ data }: Matrix): boolean {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i] - data[i];
  return sum === 0;
}

function validationLogs({ loss, accuracy }: Logs): Partial<Logs> {
  return accuracy === undefined ? { valLoss: loss } : { valLoss: loss, valAccuracy: accuracy };
}
