import { describe, expect, test } from "vitest";
import type { CodeCell, Output } from "../../../../tools/notebooks/notebook.js";
import { mergeOutputs } from "../../../../tools/notebooks/run/mergeOutputs.js";
import { book, code, printed, text } from "../makeNotebook.js";

const merged = (committed: CodeCell, outputs: Output[], fullData = false): unknown => {
  const executed = book([text("# A"), code(committed.source, outputs)]);
  const cell = mergeOutputs(book([text("# A"), committed]), executed, { fullData }).cells[1];
  return (cell as CodeCell).outputs;
};

describe("mergeOutputs", () => {
  test("takes the new outputs", () => {
    expect(merged(code("x", [printed("1")]), [printed("2")])).toEqual([printed("2")]);
  });

  test("keeps the outputs of cells that need the full data, unless they had it", () => {
    const cell = code("x", [printed("97 %")], ["full-data"]);
    expect(merged(cell, [printed("npm run data")])).toEqual([printed("97 %")]);
    expect(merged(cell, [printed("97 %!")], true)).toEqual([printed("97 %!")]);
    expect(merged(code("x", [], ["full-data"]), [printed("npm run data")])).toEqual([
      printed("npm run data"),
    ]);
  });
});
