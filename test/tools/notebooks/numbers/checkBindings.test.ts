import { expect, test } from "vitest";
import { checkBindings } from "../../../../tools/notebooks/numbers/checkBindings.js";
import { page, texts } from "../markdown/makePage.js";
import { code, lesson, printed } from "../makeNotebook.js";

const lessons = [lesson([code("1;", [printed("0.9215\n")])])];
const problems = (comment: string, library?: Record<string, unknown>): string[] =>
  texts(checkBindings(page(comment), { lessons, ...(library && { library }) }));

test("checkBindings looks into the outputs of cells", () => {
  expect(problems("<!-- 92.15 % = 02-forward-pass.ipynb#code-1 -->")).toEqual([]);
  expect(problems("<!-- 92.15 % = notebooks/02-forward-pass.ipynb#code-1 -->")).toEqual([]);
  expect(problems("<!-- 92.16 % = 02-forward-pass.ipynb#code-1 -->")).toEqual([
    expect.stringContaining("the output of that cell does not have this number"),
  ]);
  expect(problems("<!-- 0.5 = 02-forward-pass.ipynb#none -->")).toEqual([
    expect.stringContaining("02-forward-pass.ipynb has no such code cell"),
  ]);
});

test("checkBindings looks into JSON files", () => {
  const file = "test/fixtures/sameBits.json";
  expect(problems(`<!-- 0.5 = ${file}#nothing.here -->`)).toEqual([
    expect.stringContaining("the right side is no number"),
  ]);
  expect(problems("<!-- 4 = package.json#devDependencies.vitest -->")).toHaveLength(1);
});

test("checkBindings evaluates expressions of the library, where it is there", () => {
  const library = { half: (x: number) => x / 2 };
  expect(problems("<!-- 0.5 = half(1) -->", library)).toEqual([]);
  expect(problems("<!-- 2.718 = Math.E -->", library)).toEqual([]);
  expect(problems("<!-- 0.6 = half(1) -->", library)).toEqual([
    "notebooks/page.md: <!-- 0.6 = half(1) -->: the right side is 0.5",
  ]);
  expect(problems("<!-- 0.6 = none(1) -->", library)).toHaveLength(1);
  expect(problems("<!-- 0.6 = none(1) -->")).toEqual([]);
});
