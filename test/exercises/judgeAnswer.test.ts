import { describe, expect, test } from "vitest";
import type { AnswerExercise } from "../../lib/src/exercises/exercise";
import { judgeAnswer } from "../../lib/src/exercises/judgeAnswer";
import { Matrix } from "../../lib/src/matrix";

const basic: AnswerExercise = {
  id: "01.1",
  title: "Add",
  form: "compute",
  answer: 0.6543,
  right: "That is it.",
  mistakes: [],
  hints: ["nudge", "formula", "worked step"],
};

const found = (exercise: Partial<AnswerExercise>, given: unknown): string => {
  const verdict = judgeAnswer({ ...basic, ...exercise }, given);
  return verdict.kind === "wrong" ? verdict.mistake : verdict.kind;
};

describe("judgeAnswer", () => {
  test.each([undefined, null, NaN, "", "  ", [], [NaN, NaN]])("calls %j not started", (given) => {
    expect(found({}, given)).toBe("notStarted");
  });

  test("takes the right answer, at the digits that the task asks for", () => {
    expect(judgeAnswer(basic, 0.6543)).toEqual({ kind: "right", text: "That is it." });
    expect(found({}, 0.654)).not.toBe("right");
    expect(found({ decimals: 3 }, 0.654)).toBe("right");
    expect(found({ decimals: 3 }, 0.65429)).toBe("right");
    expect(found({ decimals: 3 }, 0.655)).not.toBe("right");
  });

  test("takes lists, tables, matrices, words, and yes and no", () => {
    expect(found({ answer: [1, 2] }, Float32Array.of(1, 2))).toBe("right");
    expect(found({ answer: [[1], [2]] }, Matrix.from([[1], [2]]))).toBe("right");
    expect(found({ answer: "Gradient descent" }, " gradient  Descent")).toBe("right");
    expect(found({ answer: true }, true)).toBe("right");
    expect(found({ answer: true }, 1)).toBe("is of another kind");
  });

  test.each<[number | number[] | number[][], unknown, string]>([
    [0.6543, -0.6543, "turns the sign"],
    [0.6543, 1.3086, "is twice as large"],
    [0.6543, 0.32715, "is half as large"],
    [0.6543, 65.43, "is a hundred times as large"],
    [7, 6, "is one too low"],
    [7, 8, "is one too high"],
    [0.6543, 0.7, "has too few digits"],
    [0.6543, 0.65, "has too few digits"],
    [0.6543, 0.654, "has too few digits"],
    [[0.6543, 2], [0.65, 2], "has too few digits"],
    [0.6543, 0.6501, "rounds"],
    [0.6543, 1, "unknown"],
    [0.6587, 0.658, "cuts to 3 digits"],
    [0.6543, 0.66, "rounds"],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 3],
        [2, 4],
      ],
      "is transposed",
    ],
    [[1, 2, 4], [4, 2, 1], "is reversed"],
    [[1, 2], 1, "is of another kind"],
    [0.6543, "0.6543", "is of another kind"],
    [0.6543, 5, "unknown"],
  ])("of %j, says that %j %s", (answer, given, mistake) => {
    expect(found({ answer }, given)).toBe(mistake);
  });

  test("says how many digits are wanted where only those that are given are right", () => {
    const nudge = (exercise: Partial<AnswerExercise>): string => {
      const verdict = judgeAnswer({ ...basic, ...exercise }, 0.65);
      return verdict.kind === "wrong" ? verdict.hints[0] : verdict.kind;
    };
    expect(nudge({ decimals: 3 })).toBe(
      "Right as far as it goes: give at least 3 digits after the point.",
    );
    expect(nudge({})).toBe("Right as far as it goes: give all digits that the machine has.");
  });

  test("names an exercise's own mistakes first, by their value or by a test", () => {
    const mistakes: AnswerExercise["mistakes"] = [
      { value: -0.6543, hint: ["own"] },
      { test: (value) => Number(value) > 100, examples: [101], hint: ["large", "of its own"] },
    ];
    expect(judgeAnswer({ ...basic, mistakes }, -0.6543)).toEqual({
      kind: "wrong",
      mistake: "0",
      tried: "Your answer: -0.6543.",
      hints: ["own", "formula", "worked step"],
    });
    expect(judgeAnswer({ ...basic, mistakes }, 200)).toMatchObject({
      hints: ["large", "of its own", "worked step"],
    });
  });
});
