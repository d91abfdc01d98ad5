import { Matrix, type MatrixLike } from "../matrix";
import { counted, inWords } from "./words";

/** What `decisionRegion` needs of a model: two inputs in, one output out. */
export interface Predictor {
  predict(x: number[][]): MatrixLike;
}

/** A case, its target and what the model says. */
export interface Case {
  at: number[];
  target: number;
  output: number;
}

/** Checks the cases, and asks the model about each. */
export function readCases(attempt: string, model: Predictor, x: MatrixLike, y: MatrixLike): Case[] {
  const inputs = Matrix.from(x);
  const targets = Matrix.from(y);
  if (inputs.columns !== 2) {
    throw new TypeError(`${attempt}: x must have 2 columns, received ${inputs.columns}`);
  }
  if (targets.columns !== 1 || targets.rows !== inputs.rows) {
    throw new TypeError(
      `${attempt}: y must be ${inputs.rows} x 1, one target for each row of x, received ${targets.rows} x ${targets.columns}`,
    );
  }
  const rows = inputs.toArray();
  const outputs = Matrix.from(model.predict(rows));
  if (outputs.columns !== 1) {
    throw new TypeError(
      `${attempt}: the model must have 1 output, received ${outputs.columns} outputs`,
    );
  }
  return rows.map((at, row) => {
    return { at, target: targets.get(row, 0), output: outputs.get(row, 0) };
  });
}

/** Up to this many cases are listed one by one in the text. */
const listUpTo = 8;

export function describeCases(cases: readonly Case[]): string {
  const right = cases.filter(({ target, output }) => target >= 0.5 === output >= 0.5).length;
  const summary =
    `Output of the model over the plane of its two inputs, for ${counted(cases.length, "case")}: ` +
    `${right} ${right === 1 ? "is" : "are"} on the side of their target.`;
  if (cases.length > listUpTo) return summary;
  const list = cases.map(({ at, target, output }) => {
    return `${inWords(output)} at (${at.map(inWords).join(", ")}), target ${inWords(target)}`;
  });
  return `${summary} Outputs: ${list.join("; ")}.`;
}
