import { expect, it } from "vitest";
import { transpose } from "../../lib/src/kernels";

it("transpose turns rows into columns", () => {
  const turned = transpose(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 3);
  expect(Array.from(turned)).toEqual([1, 4, 2, 5, 3, 6]);
});
