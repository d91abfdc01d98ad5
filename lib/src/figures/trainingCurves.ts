import type { Figure, FigureOptions } from "./figure";
import { sideBySide } from "./sideBySide";
import { accuracyCurve, lossCurve, type TrainingHistory } from "./trainingCurve";

/**
 * All that `fit` measured: the loss after each epoch and, where it was measured, the accuracy beside it.
 *
 * @throws RangeError if no epoch was finished
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const history = { loss: [0.7, 0.3], accuracy: [0.5, 0.9] };
 * const figure = figures.trainingCurves({ epoch: [0, 1], history });
 * figure.alt.split(". ")[0]; // => '2 figures side by side'
 * ```
 */
export function trainingCurves(history: TrainingHistory, options: FigureOptions = {}): Figure {
  if (!history.history.accuracy) return lossCurve(history, options);
  return sideBySide([lossCurve(history), accuracyCurve(history)].map(withSharedNames), options);
}

/** With lines named "training" and "validation", so that one legend serves both measures. */
function withSharedNames(figure: Figure): Figure {
  const data = figure.data.map((trace) => ({
    ...trace,
    name: String(trace["name"]).split(" ")[0],
  }));
  return { ...figure, data };
}
