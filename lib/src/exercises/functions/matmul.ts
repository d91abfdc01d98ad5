import { Matrix } from "../../matrix";
import type { FunctionExercise } from "../functionExercise";
import { table, whole } from "./drawing";
import { hiddenWeights, outputWeights } from "../workedExample";

type Rows = number[][];

/** The product in float64: Matrix rounds to float32. */
function product(a: Rows, b: Rows): Rows {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, a_k, k) => sum + a_k * b[k][j], 0)));
}

const turned = (rows: Rows): Rows => rows[0].map((_, j) => rows.map((row) => row[j]));

/** The row with zeros from its first zero on. */
function upToZero(row: number[]): number[] {
  const end = row.indexOf(0);
  return end < 0 ? row : row.map((value, i) => (i < end ? value : 0));
}

export const matmul: FunctionExercise<[a: Rows, b: Rows]> = {
  name: "matmul",
  reference: product,
  lessonCases: [
    [[[1, 1]], hiddenWeights],
    [hiddenWeights, outputWeights.map((w) => [w])],
    [
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      hiddenWeights,
    ],
  ],
  randomCase(random) {
    const [rows, inner, columns] = [1, 2, 2].map((low) => whole(random, low, 3));
    return [table(random, rows, inner), table(random, inner, columns)];
  },
  right: "Row by column, one sum for each place.",
  hints: [
    "Each place of the result is one sum: a row of the first matrix with a column of the second. How many rows and columns must there be?",
    "c_ij = a_i1 b_1j + a_i2 b_2j + ... + a_in b_nj: as many rows as a, as many columns as b.",
    "For the row 1, 2 and the column 3, 4 (one below the other): 1 * 3 + 2 * 4 = 11.",
  ],
  mistakes: [
    {
      name: "gives the transposed matrix",
      wrong: (a, b) => turned(product(a, b)),
      hint: ["The right numbers, but rows and columns are exchanged."],
    },
    {
      name: "takes rows with rows",
      wrong: (a, b) => product(a, turned(b)),
      hint: ["You go along the rows of the second matrix. Go down its columns."],
    },
    {
      name: "exchanges the factors",
      wrong: (a, b) => product(b, a),
      hint: ["The order counts: the first matrix gives the rows."],
    },
    {
      name: "multiplies place by place",
      wrong: (a, b) => a.map((row, i) => row.map((value, j) => value * b[i][j])),
      hint: ["You multiply place by place. A matrix product adds up many products for each place."],
    },
    {
      name: "keeps the last product",
      wrong: (a, b) => a.map((row) => b[0].map((_, j) => row.at(-1)! * b.at(-1)![j])),
      hint: ["Only the last product of each sum is left. Is it added to the others?"],
    },
    {
      name: "loses the last product",
      wrong: (a, b) =>
        product(
          a.map((row) => row.slice(0, -1)),
          b.slice(0, -1),
        ),
      hint: ["The last product of each sum is missing. Where does your loop end?"],
    },
    {
      name: "stops at the first zero",
      wrong: (a, b) => product(a.map(upToZero), b),
      hint: [
        "Each sum ends at the first zero of its row, and what comes behind it is lost.",
        undefined,
        "A zero is passed over, and the loop goes on: break ends the loop, continue ends only this turn of it.",
      ],
    },
    {
      name: "gives one flat list",
      wrong: (a, b) => product(a, b).flat(),
      hint: ["The numbers are right. The result has rows: a list of lists, or a Matrix."],
    },
    {
      name: "adds in place of multiplying",
      wrong: (a, b) =>
        Matrix.from(a)
          .matmul(b)
          .map((_, i, j) => a[i].reduce((sum, a_k, k) => sum + a_k + b[k][j], 0)),
      hint: ["You add the pairs where they are to be multiplied."],
    },
  ],
};
