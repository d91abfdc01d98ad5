import { describe, expect, test } from "vitest";
import { formatNotebook } from "../../../tools/notebooks/formatNotebook.js";
import { book, code, text } from "./makeNotebook.js";

const formatted = async (...sources: string[]): Promise<string[]> => {
  const notebook = await formatNotebook(book(sources.map((source) => code(source))), "x.ipynb");
  return notebook.cells.map(({ source }) => source);
};

describe("formatNotebook", () => {
  test("formats code with top-level await and a last expression", async () => {
    expect(await formatted("const x=await f( 1 )\nx")).toEqual(["const x = await f(1);\nx;"]);
  });

  test("keeps an empty cell empty", async () => {
    expect(await formatted("")).toEqual([""]);
  });

  test("formats Markdown and keeps its formulas", async () => {
    const source = "* $a_1 * b_1$\n* b\n\n$$\na_{1}*2\n$$";
    const { cells } = await formatNotebook(book([text(source)]), "x.ipynb");
    expect(cells[0].source).toBe("- $a_1 * b_1$\n- b\n\n$$\na_{1}*2\n$$");
  });

  test("is the same when done twice", async () => {
    const once = await formatNotebook(book([text("a\n\n\n- b"), code("let  y = 2")]), "x.ipynb");
    expect(await formatNotebook(once, "x.ipynb")).toEqual(once);
  });

  test("names the cell that does not parse", async () => {
    await expect(formatted("1;", "const = 2")).rejects.toThrow(
      "Cannot format x.ipynb, cell 2 (code-2): ",
    );
  });
});
