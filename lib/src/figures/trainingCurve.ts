import { received } from "../checks";
import type { Figure, FigureOptions } from "./figure";
import { lines } from "./lines";
import { describeRun, type Series } from "./series";
import { counted } from "./words";

/** What `lossCurve` and `accuracyCurve` need of a `History`. */
export interface TrainingHistory {
  /** The numbers of the epochs, from 0. */
  readonly epoch: readonly number[];
  readonly history: {
    readonly loss: readonly number[];
    readonly accuracy?: readonly number[];
    readonly valLoss?: readonly number[];
    readonly valAccuracy?: readonly number[];
  };
}

/** Settings of `lossCurve` and `accuracyCurve`. */
export interface TrainingCurveOptions extends FigureOptions {
  /** Whether the vertical axis is logarithmic. */
  logY?: boolean;
}

/**
 * The loss after each epoch, on the training cases and, where it was measured, on the validation cases.
 *
 * @throws RangeError if no epoch was finished
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const figure = figures.lossCurve({ epoch: [0, 1, 2], history: { loss: [0.7, 0.3, 0.1] } });
 * figure.alt; // => 'Loss over 3 epochs: training loss falls from 0.7 to 0.1.'
 * ```
 */
export function lossCurve(history: TrainingHistory, options: TrainingCurveOptions = {}): Figure {
  const { loss, valLoss } = history.history;
  return trainingCurve("loss", history.epoch, loss, valLoss, options);
}

/**
 * The accuracy after each epoch, on the training cases and, where it was measured, on the validation cases.
 *
 * @throws RangeError if no epoch was finished, TypeError if the accuracy was not measured
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const figure = figures.accuracyCurve({ epoch: [0, 1], history: { loss: [0.7, 0.3], accuracy: [0.5, 0.9] } });
 * figure.alt; // => 'Accuracy over 2 epochs: training accuracy rises from 0.5 to 0.9.'
 * ```
 */
export function accuracyCurve(
  history: TrainingHistory,
  options: TrainingCurveOptions = {},
): Figure {
  const { accuracy, valAccuracy } = history.history;
  if (!accuracy) {
    throw new TypeError(
      'Cannot draw accuracy curve: the history has no accuracy, received only loss; compile with metrics: ["accuracy"]',
    );
  }
  return trainingCurve("accuracy", history.epoch, accuracy, valAccuracy, options);
}

function trainingCurve(
  measure: string,
  epochs: readonly number[],
  training: readonly number[],
  validation: readonly number[] | undefined,
  { title, logY = false, alt }: TrainingCurveOptions,
): Figure {
  if (epochs.length === 0) {
    throw new RangeError(
      `Cannot draw ${measure} curve: expected at least one finished epoch, received ${received(epochs)}`,
    );
  }
  const name = measure.charAt(0).toUpperCase() + measure.slice(1);
  const series: Series[] = [{ name: `training ${measure}`, y: training }];
  if (validation) series.push({ name: `validation ${measure}`, y: validation });
  const runs = series.map((one) => `${one.name} ${describeRun(one.y)}`).join(", ");
  return lines({
    series,
    x: epochs.map((epoch) => epoch + 1),
    xLabel: "epoch",
    yLabel: measure,
    title: title ?? `${name} after each epoch`,
    logY,
    alt: alt ?? `${name} over ${counted(epochs.length, "epoch")}: ${runs}.`,
  });
}
