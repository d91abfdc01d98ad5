import * as library from "@deltabook/nn";
import { describe, expect, test } from "vitest";
import { links } from "../../tools/notebooks/markdown/links.js";
import { checkIdentifiers } from "../../tools/notebooks/notation/checkIdentifiers.js";
import { checkUse } from "../../tools/notebooks/notation/checkNotation.js";
import { course, lessons, pages, texts } from "./lessons.js";

const { notation } = course;
const { Dense, Matrix, Sequential, hiddenDelta, numericalGradient, outputDelta } = library;
const { sigmoid, squaredError, weightStep, weightedSum } = library;

describe("notation.md", () => {
  test("has symbols, each once", () => {
    const symbols = notation.flatMap((row) => row.symbols);
    expect(symbols.length).toBeGreaterThan(20);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  test("names for each symbol a lesson that uses it", () => {
    expect(texts(checkUse(notation, lessons))).toEqual([]);
  });

  test("names code that exists", () => {
    expect(texts(checkIdentifiers(notation, lessons, library))).toEqual([]);
  });

  test("is linked from the list of lessons", () => {
    const list = pages.find(({ name }) => name === "notebooks/README.md")!;
    expect(links(list).map(({ href }) => href)).toContain("notation.md");
  });
});

describe("the library keeps to the conventions of notation.md:", () => {
  const [t, y] = [0.25, 0.5];

  test("the squared error has the half", () => {
    expect(squaredError(t, y)).toBe((t - y) ** 2 / 2);
  });

  test("delta has t - y: it is minus the derivative with respect to the sum", () => {
    const [slope] = numericalGradient(([z]) => squaredError(t, sigmoid(z)), [0]);
    expect(outputDelta(t, y)).toBeCloseTo(-slope, 8);
    expect(outputDelta(t, y)).toBe(y * (1 - y) * (t - y));
  });

  test("the delta of a hidden unit sums over the units that it feeds", () => {
    expect(hiddenDelta(0.5, [2, 3], [1, 10])).toBe(0.25 * (2 * 1 + 3 * 10));
  });

  test("the weight step is added", () => {
    expect(weightStep(2, 3, 5)).toBe(2 * 3 * 5);
  });

  test("a bias is added", () => {
    expect(weightedSum([3], [2], 0.5)).toBe(6.5);
  });

  test("a kernel has a row for each input and a column for each unit", () => {
    const layer = new Dense(2, { inputShape: [3], useBias: false });
    const model = new Sequential([layer]);
    const kernel = Matrix.from([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    model.setWeights([kernel]);
    expect([...model.predict([[7, 8, 9]]).data]).toEqual([7, 8]);
  });

  test("the mean squared error of models has no half", async () => {
    const model = new Sequential([new Dense(1, { inputShape: [1], useBias: false })]);
    model.setWeights([[[1]]]);
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    expect((await model.evaluate([[y]], [[t]])).loss).toBe((t - y) ** 2);
  });
});
