import { expect, test } from "vitest";
import type { FunctionExercise } from "../../lib/src/exercises/functionExercise";
import { listMistakes, valueMistakes } from "../../lib/src/exercises/valueMistakes";

const square: FunctionExercise<[x: number]> = {
  name: "square",
  reference: (x) => x * x,
  lessonCases: [[3]],
  randomCase: () => [2],
  right: "",
  hints: ["", "", ""],
  mistakes: [
    { name: "doubles", wrong: (x) => 2 * x, hint: ["twice"] },
    { name: "cubes", wrong: (x) => x ** 3, hint: ["once too often"] },
  ],
};

test("valueMistakes gives what each mistake makes of a call, listMistakes of several", () => {
  expect(valueMistakes(square, [3])).toEqual([
    { value: 6, hint: ["twice"] },
    { value: 27, hint: ["once too often"] },
  ]);
  expect(listMistakes(square, [[1], [3]]).map((mistake) => mistake)).toEqual([
    { value: [2, 6], hint: ["twice"] },
    { value: [1, 27], hint: ["once too often"] },
  ]);
});
