import { describe, expect, test } from "vitest";
import { casesOf, randomCases, tryOut } from "../../lib/src/exercises/trials";
import { everyExercise, exerciseOf } from "./everyExercise";

describe.each(everyExercise)("the cases of %s", (_, exercise) => {
  test("are the same each time, the lesson's first", () => {
    const cases = casesOf(exercise);
    expect(cases).toHaveLength(exercise.lessonCases.length + randomCases);
    expect(cases.slice(0, exercise.lessonCases.length)).toEqual(exercise.lessonCases);
    expect(casesOf(exercise)).toEqual(cases);
  });

  test("differ, and the reference answers all of them", () => {
    const cases = new Set(casesOf(exercise).map((args) => JSON.stringify(args)));
    expect(cases.size).toBeGreaterThan(80);
    for (const { wanted } of tryOut(exercise, () => 0)) {
      expect(wanted.threw).toBe(false);
      expect(JSON.stringify(wanted.value)).not.toContain("null");
    }
  });
});

test("tryOut gives each case its outcome", () => {
  const [first] = tryOut(exerciseOf("relu"), (x) => x);
  expect(first).toMatchObject({ args: [1.5], wanted: { value: 1.5 }, outcome: { value: 1.5 } });
});
