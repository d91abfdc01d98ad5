import { expect, test } from "vitest";
import { accuracy } from "@deltabook/nn";

test("accuracy is the share that was predicted right", () => {
  expect(accuracy([0, 1, 2, 2, 1], [0, 1, 2, 1, 1])).toBe(0.8);
  expect(accuracy([0], [1])).toBe(0);
});

test("accuracy names what is no list of classes", () => {
  expect(() => accuracy([0, 1], [0])).toThrow(
    "Cannot compute accuracy: labels and predicted must have the same length, received 2 and 1",
  );
});
