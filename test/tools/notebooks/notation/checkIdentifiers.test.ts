import { expect, test } from "vitest";
import { checkIdentifiers } from "../../../../tools/notebooks/notation/checkIdentifiers.js";
import { texts } from "../markdown/makePage.js";
import { code, lesson } from "../makeNotebook.js";
import { notation } from "./makeNotation.js";

const file = lesson([code("const { a, inputs } = f();")], {}, "01-structure.ipynb");
const problems = (library: Record<string, unknown>, lessons = [file]): string[] =>
  texts(checkIdentifiers(notation, lessons, library));

test("checkIdentifiers looks into the library and the lesson", () => {
  const step = (rate: number, delta = 1): number => rate * delta;
  expect(problems({ step })).toEqual([]);
  expect(problems({ step, inputs: 1 }, [])).toEqual([]);
  expect(problems({ step }, [])).toEqual([
    'notebooks/notation.md, line 5: "inputs" is neither exported by the library nor declared in lesson 01',
  ]);
});

test("checkIdentifiers compares the names of parameters", () => {
  function step(delta: number, rate: number): number {
    return rate * delta;
  }
  expect(problems({ step })).toEqual([
    'notebooks/notation.md, line 7: "step(rate, delta)" takes (delta, rate)',
  ]);
  expect(problems({})).toEqual([
    'notebooks/notation.md, line 7: "step(rate, delta)" is no function of the library',
  ]);
});
