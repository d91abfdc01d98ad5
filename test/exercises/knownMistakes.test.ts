import { describe, expect, test } from "vitest";
import { judgeFunction } from "../../lib/src/exercises/judgeFunction";
import { knownMistakes, type KnownMistake } from "../../lib/src/exercises/knownMistakes";
import { outcomeOf, sameOutcome } from "../../lib/src/exercises/outcome";
import { leaves } from "../../lib/src/exercises/plain";
import { defaultTolerance, within } from "../../lib/src/exercises/sameValue";
import { casesOf } from "../../lib/src/exercises/trials";
import { verdictCard } from "../../lib/src/exercises/verdictCard";
import { everyExercise } from "./everyExercise";

describe.each(everyExercise)("check.%s", (_, exercise) => {
  const known = knownMistakes(exercise);
  const same = within(exercise.tolerance ?? defaultTolerance);
  const cases = casesOf(exercise);

  /** Whether two functions cannot be told apart by their results. */
  const alike = (a: KnownMistake, b: Pick<KnownMistake, "wrong">): boolean =>
    cases.every((args) => sameOutcome(outcomeOf(a.wrong, args), outcomeOf(b.wrong, args), same));

  test.each(exercise.mistakes.map(({ name, wrong }) => [name, wrong] as const))(
    "recognises its own mistake: %s",
    (name, wrong) => {
      const verdict = judgeFunction(exercise, wrong);
      expect(verdict).toMatchObject({ kind: "wrong", mistake: name });
    },
  );

  test.each(known.map((mistake) => [mistake.name, mistake] as const))(
    "gives exactly the hints of a function that %s",
    (name, mistake) => {
      const verdict = judgeFunction(exercise, mistake.wrong);
      if (verdict.kind !== "wrong") {
        // A general mistake may be none here: a whole number is not changed by rounding.
        expect(exercise.mistakes.map((own) => own.name)).not.toContain(name);
        const isRight = alike(mistake, { wrong: exercise.reference });
        expect(isRight || verdict.kind === "notStarted").toBe(true);
        return;
      }
      const named = known.find((each) => each.name === verdict.mistake)!;
      expect(alike(named, mistake)).toBe(true);
      for (const stage of [1, 2, 3]) {
        const { lines } = verdictCard("", verdict, stage);
        expect(lines).toHaveLength(2);
        expect(lines[1]).toMatch(/^(Hint|The formula|One step of it): /);
        expect(lines[1].endsWith(`: ${named.hints[stage - 1]}`)).toBe(true);
      }
    },
  );

  test("keeps the expected value out of the first message, whatever the mistake", () => {
    for (const { wrong } of known) {
      const verdict = judgeFunction(exercise, wrong);
      if (verdict.kind !== "wrong") continue;
      const failed = cases.find((args) => {
        const wanted = outcomeOf(exercise.reference, args);
        return !sameOutcome(outcomeOf(wrong, args), wanted, same);
      })!;
      const message = verdictCard("", verdict, 1).lines[1];
      for (const value of leaves(outcomeOf(exercise.reference, failed).value)) {
        const text = String(Number(Number(value).toPrecision(6)));
        // Short numbers such as 0, 1 or 0.5 stand in many a text.
        if (text.length > 4) expect(message).not.toContain(text.slice(0, 5));
      }
    }
  });

  test("says something of its own at each stage", () => {
    for (const { hints } of known) expect(new Set(hints).size).toBe(3);
  });
});

test("hints use plain words", () => {
  const hints = everyExercise.flatMap(([, exercise]) =>
    knownMistakes(exercise).flatMap((mistake) => mistake.hints),
  );
  expect(
    hints.filter((hint) => /\b(just|simply|obviously)\b|\w(n't|'re|'ll)\b/i.test(hint)),
  ).toEqual([]);
});

test("mistakes of an exercise have different names", () => {
  for (const [, exercise] of everyExercise) {
    const names = exercise.mistakes.map(({ name }) => name);
    expect(new Set(names).size, exercise.name).toBe(names.length);
  }
});
