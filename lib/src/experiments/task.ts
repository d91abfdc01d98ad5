import type { Matrix } from "../matrix";
import {
  NonFiniteLossError,
  Sequential,
  type FitOptions,
  type History,
  type Logs,
  type ModelJSON,
} from "../models";
import type { Inputs } from "../scaledBytes";
import type { TrainingData } from "./packedData";

/** Settings of `fit` that are plain data. */
export type ParallelFitOptions = Omit<
  FitOptions,
  "callbacks" | "signal" | "validationData" | "verbose"
>;

/** One network to train. */
export interface Task {
  /** Its description; the model itself where it holds parts of the learner's own, which cannot be described. */
  readonly model: ModelJSON | Sequential;
  readonly fit: ParallelFitOptions;
}

/** What training left, as plain data. */
export interface Outcome {
  readonly weights: readonly Float32Array[];
  readonly history: Pick<History, "epoch" | "history">;
  readonly evaluation: Logs;
  /** Why training ended early. */
  readonly error: { readonly message: string; readonly epoch: number } | null;
}

/** Who is told of the finished epochs, and who can end the training. */
export interface TaskWatch {
  readonly onEpoch: (epochs: number) => void;
  readonly signal?: AbortSignal;
}

/** Trains one network and measures it; a divergence is an outcome, any other error is thrown. */
export async function doTask(
  { model: given, fit }: Task,
  { train, validation, test = train }: TrainingData<Inputs, Matrix>,
  { onEpoch, signal }: TaskWatch,
): Promise<Outcome> {
  const model = given instanceof Sequential ? given : Sequential.fromJSON(given);
  const onEpochEnd = (epoch: number): void => {
    onEpoch(epoch + 1);
  };
  const options: FitOptions = {
    ...fit,
    ...(validation && { validationData: validation }),
    ...(signal && { signal }),
    callbacks: [{ onEpochEnd }],
    verbose: 0,
  };
  const error = await model.fit(...train, options).then(() => null, divergence);
  const { epoch, history } = model.history!;
  return {
    weights: model.getWeights().map(({ data }) => data),
    history: { epoch, history },
    evaluation: await model.evaluate(...test),
    error,
  };
}

function divergence(error: unknown): Outcome["error"] {
  if (!(error instanceof NonFiniteLossError)) throw error;
  return { message: error.message, epoch: error.epoch };
}
