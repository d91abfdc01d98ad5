import { expect, test } from "vitest";
import { activations, type ActivationName } from "@deltabook/nn";
import { float64Activations } from "../../lib/src/byhand/float64Activations";

const sums = [-2, -0.5, 0, 0.25, 3];

test.each(Object.keys(activations) as ActivationName[])(
  "float64Activations: %s is that of the library",
  (name) => {
    const outputs = new Float32Array(sums.length);
    activations[name].forward(Float32Array.from(sums), 1, sums.length, outputs);
    float64Activations[name](sums, sums).forEach((y, i) => {
      expect(y).toBeCloseTo(outputs[i], 6);
    });
  },
);

test("float64Activations: a relu stays on its side of the corner", () => {
  const { relu } = float64Activations;
  expect(relu([-0.1, 0.1, 2], [1, -1, 1])).toEqual([-0.1, 0, 2]);
});
