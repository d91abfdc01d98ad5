import { describe, expect, test } from "vitest";
import { checkOutputs } from "../../../tools/notebooks/checkOutputs.js";
import { figureType } from "../../../tools/notebooks/figures/hash.js";
import type { Cell, Output } from "../../../tools/notebooks/notebook.js";
import { figure, withPicture } from "./figures/makeFigure.js";
import { code, lesson, printed, shown, text } from "./makeNotebook.js";

const messages = (...outputs: Output[]): string[] =>
  checkOutputs(lesson([text("# A"), code("x", outputs)])).map(({ message }) => message);

describe("checkOutputs", () => {
  test("accepts printed text and figures with text and picture", () => {
    expect(messages(printed("1\n"), withPicture(figure()))).toEqual([]);
  });

  test("names the cell", () => {
    expect(checkOutputs(lesson([text("# A"), code("x")]))).toEqual([
      {
        place: { file: "notebooks/02-forward-pass.ipynb", cell: 2, id: "code-2" },
        message: "was not run: npm run lessons -- --write",
      },
    ]);
  });

  test("refuses a cell that lost what it displays", () => {
    const one = code("display(a);\n  display(inner);\ndisplay(b);", [withPicture(figure())]);
    const cell: Cell = { ...one, execution_count: 1 };
    expect(checkOutputs(lesson([text("# A"), cell])).map(({ message }) => message)).toEqual([
      "displays 2 but shows 1: npm run lessons -- --write",
    ]);
    const none: Cell = { ...cell, source: "const a = 1;", outputs: [] };
    expect(checkOutputs(lesson([text("# A"), none]))).toEqual([]);
  });

  test("refuses failures", () => {
    const error: Output = {
      output_type: "error",
      ename: "RangeError",
      evalue: "no",
      traceback: [],
    };
    expect(messages(error)).toEqual(["holds the error RangeError: no"]);
    expect(messages(printed("careful\n", "stderr"))).toEqual([
      "wrote to the error stream: careful",
    ]);
  });

  test("refuses what only some readers see", () => {
    expect(messages(shown({ "text/html": "<b>1</b>" }))).toEqual([
      "an output has no text/plain for readers who do not see it",
    ]);
    expect(messages(shown({ [figureType]: {} }))).toEqual([
      "a figure has no text/plain for readers who do not see it",
    ]);
    expect(messages(withPicture(figure([1], "A line")))).toEqual([
      "a figure needs a text alternative of eight words or more",
    ]);
    expect(messages(figure())).toEqual([
      "a figure has no static picture: npm run lessons -- --write",
    ]);
  });

  test("refuses a picture of another figure", () => {
    const stale = { ...withPicture(figure([1])), data: withPicture(figure([2])).data };
    expect(messages(stale)).toEqual([
      "a figure's static picture shows another figure: npm run lessons -- --write",
    ]);
  });

  test("refuses two figures of one text", () => {
    const message = messages(withPicture(figure([1])), withPicture(figure([2]))).join();
    expect(message).toBe(
      'two figures have the text alternative "A line that rises from one to two and then stays"',
    );
  });

  test("refuses more than a megabyte", () => {
    expect(messages(printed("x".repeat(1_000_000)))).toEqual([
      expect.stringMatching(/^\d+ bytes are more than 1000000$/),
    ]);
  });
});
