import { describe, expect, test } from "vitest";
import { compareOutputs } from "../../../../tools/notebooks/compare/compareOutputs.js";
import type { Output } from "../../../../tools/notebooks/notebook.js";
import { problemText } from "../../../../tools/notebooks/problem.js";
import { book, code, lesson, printed, text } from "../makeNotebook.js";

const compare = (
  expected: Output[],
  received: Output[],
  tags?: string[],
  fullData = false,
): string[] =>
  compareOutputs(
    lesson([text("# A"), code("x", expected, tags)]),
    book([text("# A"), code("x", received)]),
    { fullData },
  ).map(problemText);

const head =
  "notebooks/02-forward-pass.ipynb, cell 2 (code-2): the output differs from the committed one";

describe("compareOutputs", () => {
  test("finds outputs equal but for durations", () => {
    expect(compare([printed("0.774 in 1.2s")], [printed("0.774 in 4ms")])).toEqual([]);
  });

  test("does not mind where a stream was cut", () => {
    expect(compare([printed("1\n2\n")], [printed("1\n"), printed("2\n")])).toEqual([]);
  });

  test("shows the cell, and the line as it was expected and received", () => {
    expect(compare([printed("1\n0.774\n")], [printed("1\n0.775\n")])).toEqual([
      `${head}\n  expected: 0.774\n  received: 0.775`,
    ]);
  });

  test("sees outputs that are missing or new", () => {
    expect(compare([printed("1")], [])).toEqual([
      `${head}\n  expected: [stdout]\n  received: (nothing)`,
    ]);
    expect(compare([], [printed("1")])).toEqual([
      `${head}\n  expected: (nothing)\n  received: [stdout]`,
    ]);
  });

  test("cuts long lines to where they differ", () => {
    const start = "x".repeat(1000);
    const [message] = compare([printed(`${start}1`)], [printed(`${start}2`)]);
    expect(message).toBe(
      `${head}\n  expected: ... ${"x".repeat(60)}1\n  received: ... ${"x".repeat(60)}2`,
    );
  });

  test("compares the shape of what is tagged times", () => {
    expect(compare([printed("5 MB")], [printed("7 MB")], ["times"])).toEqual([]);
    expect(compare([printed("5 MB")], [printed("7 kB")], ["times"])).toHaveLength(1);
  });

  test("compares what needs the full data only with it", () => {
    expect(compare([printed("97 %")], [printed("npm run data")], ["full-data"])).toEqual([]);
    expect(compare([printed("97 %")], [printed("96 %")], ["full-data"], true)).toHaveLength(1);
  });
});
