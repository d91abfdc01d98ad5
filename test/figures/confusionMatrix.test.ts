import { expect, test } from "vitest";
import { confusionMatrix, figures } from "@deltabook/nn";
import { expectSnapshot } from "./snapshot";

test("confusionMatrix draws true classes as rows and predicted ones as columns", async () => {
  const counts = confusionMatrix([0, 0, 1, 2, 2, 2], [0, 2, 1, 0, 0, 2]);
  const figure = figures.confusionMatrix(counts, { names: ["cat", "dog", "owl"] });
  await expectSnapshot(figure, "confusionMatrix-three-classes");
});

test("confusionMatrix names the five most frequent mistakes, or says that there are none", () => {
  const counts = [
    [90, 1, 2],
    [3, 90, 4],
    [5, 6, 90],
  ];
  expect(figures.confusionMatrix(counts, { title: "Three" }).alt).toBe(
    "Three. Confusion matrix of 291 samples, 270 of them right (92.8 %). Most frequent mistakes: " +
      "2 taken for 1 (6), 2 taken for 0 (5), 1 taken for 2 (4), 1 taken for 0 (3), 0 taken for 2 (2).",
  );
  expect(figures.confusionMatrix([[1500]]).alt).toBe(
    "Confusion matrix of 1,500 samples, 1,500 of them right (100 %). There are no mistakes.",
  );
});

test("confusionMatrix refuses what is not square", () => {
  expect(() => figures.confusionMatrix([[1, 2]])).toThrow(
    new TypeError(
      "Cannot draw confusion matrix: expected as many rows as columns, received shape [1, 2]",
    ),
  );
});
