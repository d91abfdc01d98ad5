import { describe, expect, test } from "vitest";
import type { AnyFunctionExercise } from "../../lib/src/exercises/functionExercise";
import { functionExercises } from "../../lib/src/exercises/functions";
import { judgeFunction } from "../../lib/src/exercises/judgeFunction";
import { knownMistakes } from "../../lib/src/exercises/knownMistakes";
import { outcomeOf, sameOutcome } from "../../lib/src/exercises/outcome";
import { defaultTolerance, within } from "../../lib/src/exercises/sameValue";
import { casesOf } from "../../lib/src/exercises/trials";
import type { WrongVerdict } from "../../lib/src/exercises/verdict";

const exercises: [string, AnyFunctionExercise][] = Object.entries(functionExercises);

describe.each(exercises)("check.%s", (_, exercise) => {
  test.each(exercise.mistakes.map((mistake) => [mistake.name, mistake] as const))(
    "recognises its own mistake: %s",
    (name, { wrong }) => {
      const verdict = judgeFunction(exercise, wrong) as WrongVerdict;
      expect(verdict).toMatchObject({ kind: "wrong", mistake: name });
    },
  );
});
