import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothBackends } from "./bothBackends";
import { awkwardSize, bitsOf, float32Values, rubbish, textbookProduct } from "./textbook";

describe.each(bothBackends)("denseBiasGradient of the $name backend", ({ denseBiasGradient }) => {
  it("sums the gradient over the samples", () => {
    const out = new Float32Array(2);
    denseBiasGradient(Float32Array.of(1, 2, 3, 4, 5, 6), 3, 2, out);
    expect(Array.from(out)).toEqual([9, 12]);
  });

  it("has the bits of the textbook's loop", () => {
    const sizes = fc.tuple(awkwardSize, awkwardSize);
    const layer = sizes.chain(([rows, units]) =>
      fc.tuple(fc.constant([rows, units] as const), float32Values(rows * units)),
    );
    fc.assert(
      fc.property(layer, ([[rows, units], gradient]) => {
        const out = rubbish(units);
        denseBiasGradient(gradient, rows, units, out);
        const sums = textbookProduct(
          () => 1,
          (r, j) => gradient[r * units + j],
          [1, rows, units],
        );
        expect(bitsOf(out)).toEqual(bitsOf(sums));
      }),
    );
  });
});
