import { describe, expect, test } from "vitest";
import { generalMistakes, withFallback } from "../../lib/src/exercises/generalMistakes";

const made = (name: string, right: unknown): unknown =>
  generalMistakes.find((mistake) => mistake.name === name)!.wrong(right);

describe("the general mistakes make of the right value:", () => {
  test.each<[string, unknown, unknown]>([
    ["turns the sign", [1, [-2]], [-1, [2]]],
    ["is twice as large", 0.25, 0.5],
    ["is half as large", { m: 0.5 }, { m: 0.25 }],
    ["is a hundred times as large", 0.97, 97],
    ["is one too low", [1, 0], [0, -1]],
    ["is one too high", 9, 10],
    ["is one too high", 0.5, undefined],
    ["rounds to 2 digits", 0.786, 0.79],
    ["cuts to 2 digits", 0.786, 0.78],
    ["rounds to 3 digits", -0.13529, -0.135],
    ["cuts to 3 digits", -0.13579, -0.135],
    ["is transposed", [[1, 2, 3]], [[1], [2], [3]]],
    ["is transposed", [1, 2], undefined],
    ["is reversed", [1, 2], [2, 1]],
    ["is reversed", 1, undefined],
  ])("%s", (name, right, wrong) => {
    expect(made(name, right)).toEqual(wrong);
  });
});

test("withFallback takes the exercise's hints where a mistake has none", () => {
  expect(withFallback(["a"], ["x", "y", "z"])).toEqual(["a", "y", "z"]);
  expect(withFallback(["a", undefined, "c"], ["x", "y", "z"])).toEqual(["a", "y", "c"]);
});
