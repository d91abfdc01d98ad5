import { Matrix, type MatrixLike } from "../matrix";
import type { Figure, FigureOptions } from "./figure";
import { heatmap, type Names } from "./heatmap";
import { counted, inWords, titled } from "./words";

/** Settings of `confusionMatrix`. */
export interface ConfusionFigureOptions extends FigureOptions {
  /** What the classes are called; else 0, 1, 2 and so on. */
  names?: Names;
}

/** So many of the mistakes stand in the text alternative. */
const mistakesInWords = 5;

/**
 * Draws how often each class was taken for each, as `confusionMatrix` counts it: a row for each true class, a column for
 * each predicted one.
 *
 * @param counts classes x classes
 * @throws TypeError if `counts` is not square or the names do not fit, RangeError if it is empty or a count is not finite
 *
 * @example
 * ```ts
 * import { confusionMatrix, figures } from "@deltabook/nn";
 * const counts = confusionMatrix([0, 1, 1, 1], [0, 1, 1, 0]);
 * figures.confusionMatrix(counts, { names: ["cat", "dog"] }).alt;
 * // => 'Confusion matrix of 4 samples, 3 of them right (75 %). Most frequent mistakes: dog taken for cat (1).'
 * ```
 */
export function confusionMatrix(
  counts: MatrixLike,
  { names, title, alt }: ConfusionFigureOptions = {},
): Figure {
  const matrix = Matrix.from(counts);
  if (matrix.rows !== matrix.columns) {
    throw new TypeError(
      `Cannot draw confusion matrix: expected as many rows as columns, received shape [${matrix.shape.join(", ")}]`,
    );
  }
  return heatmap(matrix, {
    ...{ xLabel: "predicted class", yLabel: "true class", valueLabel: "samples" },
    ...{ xNames: names, yNames: names, title },
    alt: alt ?? titled(title, describe(matrix, names)),
  });
}

function describe({ data, rows }: Matrix, names: Names | undefined): string {
  const name = (index: number): string => String(names?.[index] ?? index);
  const cells = Array.from(data, (count, i) => ({
    count,
    label: Math.floor(i / rows),
    answer: i % rows,
  }));
  const sum = (some: typeof cells): number => some.reduce((total, { count }) => total + count, 0);
  const all = sum(cells);
  const right = sum(cells.filter(({ label, answer }) => label === answer));
  const mistakes = cells
    .filter(({ label, answer, count }) => label !== answer && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mistakesInWords)
    .map(
      ({ label, answer, count }) => `${name(label)} taken for ${name(answer)} (${inWords(count)})`,
    );
  const share = inWords((100 * right) / all);
  return (
    `Confusion matrix of ${counted(all, "sample")}, ${right.toLocaleString("en-US")} of them right (${share} %). ` +
    (mistakes.length > 0
      ? `Most frequent mistakes: ${mistakes.join(", ")}.`
      : "There are no mistakes.")
  );
}
