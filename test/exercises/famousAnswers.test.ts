import { describe, expect, test } from "vitest";
import type { AnswerMistake } from "../../lib/src/exercises/exercise";
import {
  hiddenDeltasMistakes,
  outputAfterMistakes,
  outputDeltaMistakes,
  outputMistakes,
  outputStepsMistakes,
  outputSumMistakes,
} from "../../lib/src/exercises/famousAnswers";
import { judgeAnswer } from "../../lib/src/exercises/judgeAnswer";
import { delta, hiddenOutputs, output, outputSum } from "../../lib/src/exercises/workedExample";

const hints = ["nudge", "formula", "worked step"] as const;

/** The nudge that a wrong answer gets. */
function nudge(
  answer: number | number[],
  mistakes: readonly AnswerMistake[],
  given: unknown,
): string {
  const exercise = {
    id: "05.9",
    title: "",
    form: "compute",
    answer,
    right: "",
    mistakes,
    hints,
  } as const;
  const verdict = judgeAnswer(exercise, given);
  return verdict.kind === "wrong" ? verdict.hints[0] : verdict.kind;
}

describe("the tell-tale value of a famous mistake gets its hint:", () => {
  test.each([
    [-0.7743802721, "A factor is missing"],
    [0.1352962103, "leads uphill"],
    [-0.1672442068, "a second time"],
    [-0.2705924206, "factor 2 too much"],
    [0.3546717757, "the weighted sum of the unit"],
    [-0.1352179531, "rounded"],
    [-0.1343989064, "rounded"],
  ])("output delta %d", (value, words) => {
    expect(nudge(delta, outputDeltaMistakes, value)).toContain(words);
    expect(nudge(delta, outputDeltaMistakes, delta)).toBe("right");
  });

  test("steps and hidden deltas", () => {
    const steps = hiddenOutputs.map((h) => delta * h);
    const divided = [-0.1850689046, -0.1721687291, -0.1960887164];
    expect(nudge(steps, outputStepsMistakes, divided)).toContain("divide where you must multiply");
    const deltas = [-0.0079802548, -0.0113850653, -0.0260470542];
    const late = [-0.0053491793, -0.0089641338, -0.0233453688];
    expect(nudge(deltas, hiddenDeltasMistakes, late)).toContain("those after the step");
    const hidden = [-0.0886694982, -0.0455402613, -0.032156857];
    expect(nudge(deltas, hiddenDeltasMistakes, hidden)).toContain("divide where you must multiply");
  });

  test("sum, output, and output after the step", () => {
    expect(nudge(outputSum, outputSumMistakes, 1.67)).toContain("hand their sums on");
    expect(nudge(outputSum, outputSumMistakes, 1.235)).toContain("rounded");
    expect(nudge(output, outputMistakes, 0.7746924929)).toContain("rounded");
    expect(nudge(output, outputMistakes, 1.2332120981)).toContain("One step is left");
    expect(nudge(0.7313956216, outputAfterMistakes, 0.6917258326)).toContain("even nearer");
    expect(nudge(0.7313956216, outputAfterMistakes, 0.733596)).toContain("Only the output weights");
  });
});
