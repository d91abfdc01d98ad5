import { describe, expect, test } from "vitest";
import { Matrix } from "../../../lib/src/matrix";
import { Random } from "../../../lib/src/random";
import { crossentropy } from "../../../lib/src/byhand";
import * as classification from "../../../lib/src/classification";
import { Dense, Sequential } from "../../../lib/src";
import { functionExercises as exercises } from "../../../lib/src/exercises/functions";
import { casesOf } from "../../../lib/src/exercises/trials";
import type { FunctionExercise } from "../../../lib/src/exercises/functionExercise";

function expectEqual<Args extends readonly unknown[]>(
  exercise: FunctionExercise<Args>,
  library: (...args: Args) => unknown,
): void {
  for (const args of casesOf(exercise) as Args[]) {
    expect(exercise.reference(...args)).toEqual(library(...args));
  }
}

describe("references that are not the library's own functions agree with it:", () => {
  test("accuracy, precision, recall and confusionMatrix", () => {
    expectEqual(exercises.accuracy, classification.accuracy);
    expectEqual(exercises.precision, classification.precision);
    expectEqual(exercises.recall, classification.recall);
    expectEqual(exercises.confusionMatrix, (labels, predicted, options) =>
      classification.confusionMatrix(labels, predicted, options).toArray(),
    );
  });

  test("the cross-entropies", () => {
    for (const [t, y] of casesOf(exercises.binaryCrossentropy) as [number, number][]) {
      expect(exercises.binaryCrossentropy.reference(t, y)).toBeCloseTo(crossentropy(t, y), 12);
    }
    for (const [t, y] of casesOf(exercises.categoricalCrossentropy) as [number[], number[]][]) {
      expect(exercises.categoricalCrossentropy.reference(t, y)).toBeCloseTo(crossentropy(t, y), 12);
    }
  });

  test("matmul, within float32", () => {
    for (const [a, b] of casesOf(exercises.matmul) as [number[][], number[][]][]) {
      const product = Matrix.from(exercises.matmul.reference(a, b) as number[][]);
      const library = Matrix.from(a).matmul(b);
      product.data.forEach((value, i) => {
        expect(value).toBeCloseTo(library.data[i], 4);
      });
    }
  });

  test("countParams", () => {
    const counted = ([inputs, ...units]: number[]): number =>
      new Sequential(
        units.map((count, i) => new Dense(count, i === 0 ? { inputShape: [inputs] } : {})),
      ).countParams();
    expect(exercises.countParams.reference([784, 1000, 10])).toBe(795010);
    for (const [units] of casesOf(exercises.countParams).slice(3, 10) as [number[]][]) {
      expect(exercises.countParams.reference(units)).toBe(counted(units));
    }
  });

  test("dropout keeps the mean, and splitData all samples", () => {
    const random = new Random(1);
    const draws = Array.from({ length: 20_000 }, () => random.uniform());
    const kept = exercises.dropout.reference(
      draws.map(() => 1),
      0.25,
      draws,
    ) as number[];
    expect(kept.reduce((a, b) => a + b) / kept.length).toBeCloseTo(1, 1);
    expect(exercises.dropout.reference([3, 6], 0.25, [0.2, 0.3])).toEqual([0, 8]);
    expect(exercises.splitData.reference([5, 6, 7], 1)).toEqual([[5, 6], [7]]);
  });

  test("forwardPass gives the worked example's output", () => {
    const [args] = exercises.forwardPass.lessonCases;
    expect(exercises.forwardPass.reference(...args)).toBeCloseTo(0.7743802721, 10);
  });
});
