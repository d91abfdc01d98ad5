import { positiveInteger, received } from "../checks";
import { Matrix, type MatrixLike } from "../matrix";
import { labelList, type Labels } from "./labels";

/** Settings of `calibration`. */
export interface CalibrationOptions {
  /** Into how many ranges of equal width the confidences from 0 to 1 are sorted. */
  bins?: number;
}

/** The predictions whose confidence lies between two bounds. */
export interface CalibrationBin {
  /** More than this, */
  readonly from: number;
  /** and at most this. */
  readonly to: number;
  readonly count: number;
  /** The mean confidence; NaN where there is no prediction. */
  readonly confidence: number;
  /** The share that was right; NaN where there is no prediction. */
  readonly accuracy: number;
}

/** Whether a network is right as often as it believes. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /**
   * The mean distance of confidence and accuracy over all predictions: sum over the bins of count / n times
   * |accuracy - confidence|.
   */
  readonly expectedCalibrationError: number;
}

/**
 * Sorts predictions by their confidence, and asks how often those of each confidence are right: of 100 predictions made
 * with 80 %, 80 should be. After Guo et al., On Calibration of Modern Neural Networks (2017).
 *
 * The confidence is the largest output of a row; with one output y it is y for class 1 and 1 - y for class 0.
 *
 * @param probabilities - samples x classes, a softmax's outputs; or samples x 1, a sigmoid's
 * @param labels - the true class of each sample, counted from 0
 * @throws TypeError or RangeError if there are not as many labels as rows, or an output is not from 0 to 1.
 *
 * @example
 * import { calibration } from "@deltabook/nn";
 * const { bins, expectedCalibrationError } = calibration([[0.25, 0.75], [0.75, 0.25]], [1, 1], { bins: 4 });
 * bins[2]; // => { from: 0.5, to: 0.75, count: 2, confidence: 0.75, accuracy: 0.5 }
 * expectedCalibrationError; // => 0.25
 */
export function calibration(
  probabilities: MatrixLike,
  labels: Labels,
  { bins = 10 }: CalibrationOptions = {},
): Calibration {
  positiveInteger(attempt, "bins", bins);
  const answers = readAnswers(probabilities, labels);
  const sorted = Array.from({ length: bins }, (_, i): CalibrationBin => {
    const [from, to] = [i / bins, (i + 1) / bins];
    const inside = answers.filter(
      ({ confidence }) => confidence <= to && (confidence > from || i === 0),
    );
    return { from, to, ...means(inside) };
  });
  const error = sorted.reduce((sum, { count, confidence, accuracy }) => {
    return count === 0 ? sum : sum + (count / answers.length) * Math.abs(accuracy - confidence);
  }, 0);
  return { bins: sorted, expectedCalibrationError: error };
}

const attempt = "Cannot compute calibration";

/** What a network answered for one sample. */
interface Answer {
  readonly confidence: number;
  readonly isRight: boolean;
}

function readAnswers(probabilities: MatrixLike, labels: Labels): Answer[] {
  const matrix = Matrix.from(probabilities);
  const truth = labelList(attempt, "labels", labels);
  if (matrix.rows !== truth.length) {
    throw new TypeError(
      `${attempt}: probabilities and labels must have the same length, received ${matrix.rows} and ${truth.length}`,
    );
  }
  const wrong = matrix.data.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) {
    throw new RangeError(
      `${attempt}: probabilities must be from 0 to 1, received ${received(wrong)}; give a sigmoid's or a softmax's outputs`,
    );
  }
  return truth.map((label, row) => answer(matrix.row(row), label));
}

function answer(outputs: Float32Array, label: number): Answer {
  const all = outputs.length === 1 ? [1 - outputs[0], outputs[0]] : Array.from(outputs);
  const confidence = Math.max(...all);
  return { confidence, isRight: all.indexOf(confidence) === label };
}

function means(answers: readonly Answer[]): Omit<CalibrationBin, "from" | "to"> {
  const count = answers.length;
  const sum = answers.reduce((total, { confidence }) => total + confidence, 0);
  const right = answers.filter(({ isRight }) => isRight).length;
  return { count, confidence: sum / count, accuracy: right / count };
}
