import { inspect } from "node:util";
import { expect, test } from "vitest";
import { makeFigure } from "../../lib/src/figures/figure";

const figure = makeFigure([{ type: "scatter" }], { title: "A title" }, "What there is to see");

test("makeFigure joins data, layout and text, and nothing else that JSON would show", () => {
  expect(Object.keys(figure)).toEqual(["data", "layout", "alt"]);
  expect(Object.keys(JSON.parse(JSON.stringify(figure)) as object)).toEqual(Object.keys(figure));
});

test("a figure prints itself as its text", () => {
  expect(inspect(figure)).toBe("Figure: What there is to see");
});
