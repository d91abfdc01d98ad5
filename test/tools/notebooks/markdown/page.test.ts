import { describe, expect, test } from "vitest";
import {
  blocks,
  notebookPage,
  readText,
  type Block,
} from "../../../../tools/notebooks/markdown/page.js";
import { code, lesson, text } from "../makeNotebook.js";
import { page } from "./makePage.js";

const read = (source: string): string[] =>
  blocks(page(source)).map(({ content }) => readText(content));

describe("blocks", () => {
  test("knows the lines of a page", () => {
    expect(blocks(page("# One\n\ntwo\nthree\n\n- four")).map(({ place }) => place.line)).toEqual([
      1, 3, 6,
    ]);
  });

  test("knows the cells of a notebook", () => {
    const file = lesson([text("# One"), code("1"), text("two\n\nthree")]);
    expect(blocks(notebookPage(file)).map(({ place }) => place)).toEqual([
      { file: file.name, cell: 1, id: "text-1", line: 1 },
      { file: file.name, cell: 3, id: "text-3", line: 1 },
      { file: file.name, cell: 3, id: "text-3", line: 3 },
    ]);
  });

  test("numbers tables", () => {
    const table = "| a | b |\n| - | - |\n| c | d |";
    const numbers = blocks(page(`${table}\n\ntext\n\n${table}`)).map((block: Block) => block.table);
    expect(numbers).toEqual([1, 1, 1, 1, undefined, 2, 2, 2, 2]);
  });
});

describe("readText", () => {
  test("gives what a reader reads", () => {
    expect(read("a **b** [c `d`](e) ![f g](h)\ni")).toEqual(["a b c d f g i"]);
  });

  test("takes formulas as they are", () => {
    expect(read("the sum $a_1 * b_1 * [x](y)$, that is $$z$$")).toEqual([
      "the sum a_1 * b_1 * [x](y), that is z",
    ]);
  });

  test("takes prices for no formula", () => {
    expect(read("$5 and $10 or \\$x\\$")).toEqual(["$5 and $10 or $x$"]);
  });

  test("finds no heading or list in a formula of several lines", () => {
    const tokens = page("$$\na\n= b\n- c\n$$\n\nend").parts[0].tokens.map(({ type }) => type);
    expect(tokens).toEqual(["math", "paragraph_open", "inline", "paragraph_close"]);
  });
});
