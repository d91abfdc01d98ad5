import { describe, expect, test } from "vitest";
import { checkExercises } from "../../../../tools/notebooks/markdown/checkExercises.js";
import type { Cell } from "../../../../tools/notebooks/notebook.js";
import { contents, exercise } from "../map/makeLesson.js";
import { code, lesson, text } from "../makeNotebook.js";
import { texts } from "./makePage.js";

const quiz = { ...code('quiz("02");'), id: "quiz" };
const whole: Cell[] = [
  text("# A\n\n## Exercises"),
  ...[1, 2, 3, 4, 5].flatMap(exercise),
  text("## Quiz"),
  quiz,
];

function problems(cells: readonly Cell[], own = contents): string[] {
  const file = lesson([]);
  return texts(checkExercises({ ...file, notebook: { ...file.notebook, cells } }, own));
}

/** The lesson with the cell of this id changed, or without it. */
function changed(id: string, change?: (source: string) => string): string[] {
  return problems(
    whole.flatMap((cell) =>
      cell.id === id ? (change ? [{ ...cell, source: change(cell.source) }] : []) : [cell],
    ),
  );
}

describe("checkExercises", () => {
  test("accepts exercises with stubs, checks and solutions, and a quiz", () => {
    expect(problems(whole)).toEqual([]);
  });

  test("accepts a check as the last line of the stub", () => {
    const cells = whole
      .filter(({ id }) => id !== "exercise-2-check")
      .map((cell) =>
        cell.id === "exercise-2-stub"
          ? { ...cell, source: `${cell.source}\ncheck.relu(answer2);` }
          : cell,
      );
    expect(problems(cells)).toEqual([]);
  });

  test("compares titles, forms and questions with the library's", () => {
    expect(problems(whole, { exercises: contents.exercises.slice(1, 3), quiz: [] })).toEqual([
      'notebooks/02-forward-pass.ipynb: expected the exercises of lib/src/lessons, ["Do 2","Do 3"], ' +
        'received ["Do 1","Do 2","Do 3","Do 4","Do 5"]',
      "notebooks/02-forward-pass.ipynb: expected 3 forms of exercises or more, received 2",
      "notebooks/02-forward-pass.ipynb: expected 5 questions or more in the quiz, received 0",
    ]);
  });

  test("asks for the stub and the check", () => {
    expect(changed("exercise-2-stub")).toEqual([
      "notebooks/02-forward-pass.ipynb, cell 5 (exercise-2): expected the code cell exercise-2-stub below the task",
    ]);
    expect(changed("exercise-2-check")).toEqual([
      "notebooks/02-forward-pass.ipynb, cell 5 (exercise-2): " +
        "expected a check, in exercise-2-stub or in exercise-2-check",
    ]);
  });

  test("asks for the check of this exercise", () => {
    expect(changed("exercise-2-check", (source) => source.replace("02.2", "02.3"))).toEqual([
      'notebooks/02-forward-pass.ipynb, cell 5 (exercise-2): expected the check of "02.2", received "02.3"',
    ]);
  });

  test("asks for a solution with its check at the end", () => {
    expect(changed("exercise-1", (source) => `${source}\n\nMore.`)[0]).toContain(
      "expected the exercise to end with <details><summary>Solution</summary> ...",
    );
    expect(changed("exercise-1", (source) => source.replace("check.answer", "answer"))).toEqual([
      "notebooks/02-forward-pass.ipynb, cell 2 (exercise-1): " +
        "expected a ts fence in the solution that ends with its check",
    ]);
  });

  test("asks for the quiz", () => {
    expect(changed("quiz", (source) => source.replace("02", "03"))).toEqual([
      'notebooks/02-forward-pass.ipynb: expected the code cell quiz: quiz("02");',
    ]);
  });
});
