import { expect, test } from "vitest";
import { sigmoidOutput } from "../../lib/src/byhand/sigmoidOutput";

test("sigmoidOutput passes 0 to 1 and names others", () => {
  expect([0, 0.5, 1].map((y) => sigmoidOutput("Cannot test", y))).toEqual([0, 0.5, 1]);
  expect(() => sigmoidOutput("Cannot test", 1.5)).toThrow(
    new RangeError(
      "Cannot test: output must be a sigmoid's output, from 0 to 1, received 1.5; pass sigmoid(sum), not the sum",
    ),
  );
  expect(() => sigmoidOutput("Cannot test", NaN)).toThrow(
    new RangeError("Cannot test: output must be a finite number, received NaN"),
  );
  expect(() => sigmoidOutput("Cannot test", "1")).toThrow(
    new TypeError('Cannot test: output must be a finite number, received "1"'),
  );
});
