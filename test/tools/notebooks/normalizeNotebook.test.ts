import { describe, expect, test } from "vitest";
import { languageInfo } from "../../../tools/kernel/languageInfo.js";
import { normalizeNotebook } from "../../../tools/notebooks/normalizeNotebook.js";
import { book, code, printed, text } from "./makeNotebook.js";

describe("normalizeNotebook", () => {
  test("counts cells that were run, in order", () => {
    const ran = { ...code("1", []), execution_count: 17 };
    const { cells } = normalizeNotebook(book([ran, text("a"), code("2")]));
    expect(cells).toMatchObject([{ execution_count: 1 }, {}, { execution_count: 2 }]);
  });

  test("leaves a notebook that was not run without counts", () => {
    expect(normalizeNotebook(book([code("1")])).cells).toMatchObject([{ execution_count: null }]);
  });

  test("joins the pieces of a stream", () => {
    const outputs = [printed("a"), printed("b\n"), printed("c", "stderr")];
    expect(normalizeNotebook(book([code("1", outputs)])).cells).toMatchObject([
      { outputs: [printed("ab\n"), printed("c", "stderr")] },
    ]);
  });

  test("drops what says something about one run or reader", () => {
    const cell = { ...code("1", [], ["times"]) };
    const metadata = { ...cell.metadata, execution: { x: 1 }, trusted: true };
    const kernelspec = { name: "tslab" };
    const notebook = book([{ ...cell, metadata }], {
      kernelspec,
      deltabook: { title: "A" },
      language_info: { version: "5" },
      widgets: {},
    });
    expect(normalizeNotebook(notebook)).toMatchObject({
      cells: [{ metadata: { tags: ["times"] } }],
      metadata: {
        kernelspec,
        deltabook: { title: "A" },
        language_info: languageInfo,
      },
    });
    expect(Object.keys(normalizeNotebook(notebook).metadata)).not.toContain("widgets");
  });
});
