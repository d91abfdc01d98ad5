import { describe, expect, test } from "vitest";
import { functionExercises } from "../../lib/src/exercises/functions";
import type { Answer, AnswerExercise, Exercise } from "../../lib/src/exercises/exercise";
import { withFallback } from "../../lib/src/exercises/generalMistakes";
import { judgeAnswer } from "../../lib/src/exercises/judgeAnswer";
import { leaves } from "../../lib/src/exercises/plain";
import { verdictCard } from "../../lib/src/exercises/verdictCard";
import { lessons } from "../../lib/src/lessons";

/** The answers that a mistake takes for its own. */
function examples(mistake: AnswerExercise["mistakes"][number]): readonly Answer[] {
  return "value" in mistake ? [mistake.value] : mistake.examples;
}

describe.each(Object.entries(lessons))("lesson %s", (number, { exercises }) => {
  test("has five exercises or more, numbered from 1, with titles of their own", () => {
    expect(exercises.length).toBeGreaterThanOrEqual(5);
    expect(exercises.map(({ id }) => id)).toEqual(exercises.map((_, i) => `${number}.${i + 1}`));
    expect(new Set(exercises.map(({ title }) => title)).size).toBe(exercises.length);
  });

  test("has exercises of three forms or more", () => {
    expect(new Set(exercises.map(({ form }) => form)).size).toBeGreaterThanOrEqual(3);
  });

  test.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    "%s is sound",
    (_, each) => {
      if ("answer" in each) expectAnswers(each);
      else expectOther(each);
    },
  );
});

function expectOther(exercise: Exclude<Exercise, AnswerExercise>): void {
  if ("check" in exercise) expect(Object.keys(functionExercises)).toContain(exercise.check);
  else expect(exercise.points.length).toBeGreaterThan(1);
}

function expectAnswers(exercise: AnswerExercise): void {
  const { answer, mistakes, hints } = exercise;
  expect(judgeAnswer(exercise, answer).kind).toBe("right");
  expect(new Set(hints).size).toBe(3);
  mistakes.forEach((mistake, i) => {
    for (const wrong of examples(mistake)) {
      const verdict = judgeAnswer(exercise, wrong);
      expect(verdict, `mistake ${i}`).toMatchObject({
        kind: "wrong",
        hints: withFallback(mistake.hint, hints),
      });
      if (verdict.kind !== "wrong") continue;
      expectHidden(exercise, verdictCard("", verdict, 1).lines[1]);
    }
  });
  expectHidden(exercise, hints[0]);
}

/** The first message must not give the answer away; short numbers such as 0.5 stand in many a text. */
function expectHidden({ answer }: AnswerExercise, message: string): void {
  for (const value of leaves(answer)) {
    const text = String(typeof value === "number" ? Number(value.toPrecision(6)) : value);
    if (text.length > 4) expect(message).not.toContain(text.slice(0, 5));
  }
}
