import { describe, expect, test } from "vitest";
import { forwardPass } from "../../../lib/src/exercises/functions/forwardPass";
import { hiddenDelta } from "../../../lib/src/exercises/functions/hiddenDelta";
import { outputDelta } from "../../../lib/src/exercises/functions/outputDelta";
import { weightStep } from "../../../lib/src/exercises/functions/weightStep";
import type { FunctionExercise } from "../../../lib/src/exercises/functionExercise";

/** What a known mistake gives on the lesson's numbers, with ten digits. */
function values<Args extends readonly unknown[]>(
  { mistakes, lessonCases }: FunctionExercise<Args>,
  name: string,
): string[] {
  const { wrong } = mistakes.find((mistake) => mistake.name === name)!;
  return lessonCases.map((args) => Number(wrong(...args)).toFixed(10));
}

/** The tell-tale values of the worked example: input (1, 1), target 0, sigmoid everywhere, no biases. */
describe("the famous mistakes give their tell-tale values:", () => {
  test.each([
    ["forgets the derivative", "-0.7743802721"],
    ["turns the sign", "0.1352962103"],
    ["squashes twice", "-0.1672442068"],
    ["has a factor 2", "-0.2705924207"],
    ["takes the sum for the activation", "0.3546717758"],
  ])("outputDelta %s", (name, value) => {
    expect(values(outputDelta, name)[0]).toBe(value);
  });

  test("weightStep divides by the input", () => {
    const steps = ["-0.1850689046", "-0.1721687291", "-0.1960887164"];
    expect(values(weightStep, "divides by the input")).toEqual(steps);
  });

  test.each([
    ["divides by the weight", ["-0.0886694982", "-0.0455402613", "-0.0321568570"]],
    ["uses the weights after their update", ["-0.0053491793", "-0.0089641338", "-0.0233453688"]],
  ])("hiddenDelta %s", (name, deltas) => {
    expect(values(hiddenDelta, name)).toEqual(deltas);
  });

  test.each([
    ["no activation at all", "1.6700000000"],
    ["rounds the hidden outputs", "0.7746924929"],
    ["rounds the hidden outputs and stops at the sum", "1.2350000000"],
    ["no activation at the output", "1.2332120981"],
  ])("forwardPass: %s", (name, value) => {
    expect(values(forwardPass, name)[0]).toBe(value);
  });
});
