import { interruptSignal } from "../platform";
import { callEach } from "./callEach";
import type { Callback } from "./callback";
import type { FitInput } from "./checkFit";
import type { FitOptions } from "./fitOptions";
import type { History } from "./history";
import { progressReport } from "./progressReport";
import type { Sequential } from "./sequential";
import { train } from "./train";
import type { Training } from "./training";
import { TrainingInterruptedError } from "./trainingInterruptedError";

/** One call of `fit`, as the model sees it. */
export interface Run extends Omit<Training, "callbacks" | "signal"> {
  readonly model: Sequential;
  /** Tells the model that no batch will follow, before the callbacks are told. */
  readonly end: () => void;
}

/** Trains as `train` does, tells the learner how far it is, and ends in order when it is stopped. */
export async function fit(
  { model, end, ...training }: Run,
  input: FitInput,
  { callbacks = [], signal }: FitOptions,
): Promise<History> {
  const { history } = training;
  const interrupt = interruptSignal("Training was stopped", signal);
  const all = [...progressReport(input), ...callbacks];
  const errors: unknown[] = [];
  try {
    await callEach(all, "setModel", model);
    await train({ ...training, callbacks: all, signal: interrupt.signal }, input);
  } catch (error) {
    errors.push(error === interrupt.signal.reason ? stopped(history, input, error) : error);
  }
  interrupt.release();
  end();
  errors.push(...(await endEach(all)));
  if (errors.length > 0) throw errors[0];
  return history;
}

/** Tells every callback that training is over, also after one that throws; returns what they threw. */
async function endEach(callbacks: readonly Callback[]): Promise<unknown[]> {
  const errors: unknown[] = [];
  for (const callback of callbacks) {
    await callEach([callback], "onTrainEnd").catch((error: unknown) => errors.push(error));
  }
  return errors;
}

function stopped(history: History, { settings }: FitInput, cause: unknown): Error {
  const done = history.epoch.length;
  return new TrainingInterruptedError(
    `Training was stopped after ${done} of ${settings.epochs} epochs; ` +
      "the model keeps its weights, and model.history the finished epochs",
    history,
    { cause },
  );
}
