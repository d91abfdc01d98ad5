import { received } from "../checks";
import { Matrix, type MatrixLike } from "../matrix";
import { axis } from "./axes";
import { paleToDark } from "./colorScales";
import { makeFigure, type Figure, type FigureOptions, type Trace } from "./figure";
import { extent, rounded } from "./numbers";
import { ink } from "./palette";
import { inWords, titled } from "./words";

/** Names of rows or columns. */
export type Names = readonly (string | number)[];

/** What `heatmap` draws besides the values. */
export interface HeatmapOptions extends FigureOptions {
  /** What the columns stand for, and what each is called; else 0, 1, 2 and so on. */
  xLabel: string;
  xNames?: Names | undefined;
  /** What the rows stand for, from top to bottom, and what each is called. */
  yLabel: string;
  yNames?: Names | undefined;
  /** What the values are. */
  valueLabel?: string;
}

const attempt = "Cannot draw heat map";

/** Up to so many cells have their numbers in them; up to so many, the text alternative has all of them. */
const mostNumbers = 400;
const mostInWords = 30;

/** Pixels: the height of a row, the least width of a column, the room for the axes. */
const rowHeight = 34;
const columnWidth = 44;
const axes = 110;

/**
 * Draws a table as cells, dark where the value is high, each with its number in it: the first row at the top.
 *
 * @param values rows x columns
 * @throws TypeError if names and values do not fit, RangeError if there is no value or one is not finite
 *
 * @example
 * ```ts
 * import { figures } from "@deltabook/nn";
 * const accuracies = [[0.5, 0.75], [0.625, 1]];
 * const figure = figures.heatmap(accuracies, {
 *   xLabel: "hidden units", xNames: [2, 8], yLabel: "learning rate", yNames: [0.01, 0.1], valueLabel: "accuracy",
 * });
 * figure.alt.split(": ")[0]; // => 'Heat map of accuracy for each learning rate (rows) and hidden units (columns)'
 * ```
 */
export function heatmap(
  values: MatrixLike,
  { xLabel, xNames, yLabel, yNames, valueLabel = "value", title, alt }: HeatmapOptions,
): Figure {
  const matrix = checkValues(Matrix.from(values));
  const columns = namesOf("xNames", "column", xNames, matrix.columns);
  const rows = namesOf("yNames", "row", yNames, matrix.rows);
  const layout = {
    title,
    height: matrix.rows * rowHeight + axes,
    meta: { leastWidth: matrix.columns * columnWidth + axes },
    xaxis: { ...axis(xLabel), type: "category", showgrid: false },
    yaxis: { ...axis(yLabel), type: "category", showgrid: false, autorange: "reversed" },
  };
  const cells: Cells = { matrix, rows, columns, xLabel, yLabel, valueLabel };
  return makeFigure([cellTrace(cells)], layout, alt ?? titled(title, describe(cells)));
}

/** A table, its names and what they stand for. */
interface Cells {
  readonly matrix: Matrix;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly valueLabel: string;
}

function checkValues(matrix: Matrix): Matrix {
  const { data, rows, columns, shape } = matrix;
  if (data.length === 0) {
    throw new RangeError(
      `${attempt}: values must have at least one row and one column, received shape [${shape.join(", ")}]`,
    );
  }
  const wrong = data.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return matrix;
  const place = `row ${Math.floor(wrong / columns)}, column ${wrong % columns} of ${rows} x ${columns}`;
  throw new RangeError(
    `${attempt}: ${place} must be a finite number, received ${received(data[wrong])}`,
  );
}

function namesOf(name: string, of: string, names: Names | undefined, count: number): string[] {
  if (!names) return Array.from({ length: count }, (_, i) => String(i));
  if (names.length === count) return names.map(String);
  throw new TypeError(
    `${attempt}: ${name} needs one entry for each ${of}, that is ${count}, received ${names.length}`,
  );
}

function cellTrace({ matrix, rows, columns, valueLabel }: Cells): Trace {
  const z = matrix.toArray().map((row) => row.map((value) => rounded(value)));
  const hasNumbers = matrix.data.length <= mostNumbers;
  return {
    type: "heatmap",
    x: columns,
    y: rows,
    z,
    colorscale: paleToDark,
    xgap: 1,
    ygap: 1,
    ...(hasNumbers && {
      text: z.map((row) => row.map(inWords)),
      texttemplate: "%{text}",
      textfont: { color: ink },
    }),
    showscale: !hasNumbers,
    ...(!hasNumbers && {
      colorbar: { title: { text: valueLabel }, thickness: 14, outlinewidth: 0 },
    }),
    hovertemplate: `%{y}, %{x}: ${valueLabel} %{z}<extra></extra>`,
  };
}

function describe(cells: Cells): string {
  const { matrix, xLabel, yLabel, valueLabel } = cells;
  const start = `Heat map of ${valueLabel} for each ${yLabel} (rows) and ${xLabel} (columns)`;
  const isSmall = matrix.data.length <= mostInWords;
  return `${start}: ${isSmall ? everyRow(cells) : extremes(cells)}.`;
}

function everyRow({ matrix, rows, columns, yLabel }: Cells): string {
  const texts = matrix.toArray().map((row, i) => {
    const values = row.map((value, j) => `${columns[j]} ${inWords(value)}`).join(", ");
    return `${yLabel} ${rows[i]}: ${values}`;
  });
  return texts.join("; ");
}

function extremes({ matrix, rows, columns, xLabel, yLabel }: Cells): string {
  const [low, high] = extent(matrix.data);
  const place = (value: number): string => {
    const at = matrix.data.indexOf(value);
    const [row, column] = [Math.floor(at / columns.length), at % columns.length];
    return `${inWords(value)}, at ${yLabel} ${rows[row]}, ${xLabel} ${columns[column]}`;
  };
  return `lowest ${place(low)}; highest ${place(high)}`;
}
