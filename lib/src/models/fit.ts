import { interruptSignal } from "../platform";
import { callEach } from "./callEach";
import type { FitInput } from "./checkFit";
import type { FitOptions } from "./fitOptions";
import type { History } from "./history";
import { progressReport } from "./progressReport";
import { train } from "./train";
import type { Training } from "./training";
import { TrainingInterruptedError } from "./trainingInterruptedError";

/** Trains as `train` does, tells the learner how far it is, and ends in order when it is stopped. */
export async function fit(
  parts: Omit<Training, "callbacks" | "signal">,
  input: FitInput,
  { callbacks = [], signal }: FitOptions,
): Promise<History> {
  const { history } = parts;
  const interrupt = interruptSignal("Training was stopped", signal);
  const all = [...progressReport(input), ...callbacks];
  try {
    await train({ ...parts, callbacks: all, signal: interrupt.signal }, input);
    return history;
  } catch (error) {
    throw error === interrupt.signal.reason ? stopped(history, input, error) : error;
  } finally {
    interrupt.release();
    await callEach(all, "onTrainEnd");
  }
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
