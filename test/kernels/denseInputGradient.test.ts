import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothBackends } from "./bothBackends";
import { awkwardSize, bitsOf, float32Values, rubbish, textbookProduct } from "./textbook";

describe.each(bothBackends)("denseInputGradient of the $name backend", ({ denseInputGradient }) => {
  it("sums gradient times weight over the units", () => {
    const out = new Float32Array(2);
    const kernel = Float32Array.of(1, 2, 3, 4, 5, 6);
    denseInputGradient(Float32Array.of(1, 0, 10), kernel, 1, 2, 3, out);
    expect(Array.from(out)).toEqual([31, 64]);
  });

  it("has the bits of the textbook's triple loop", () => {
    const layer = fc
      .tuple(awkwardSize, awkwardSize, awkwardSize)
      .chain(([rows, inputs, units]) =>
        fc.tuple(
          fc.constant([rows, inputs, units] as const),
          float32Values(rows * units),
          float32Values(inputs * units),
        ),
      );
    fc.assert(
      fc.property(layer, ([[rows, inputs, units], gradient, kernel]) => {
        const out = rubbish(rows * inputs);
        denseInputGradient(gradient, kernel, rows, inputs, units, out);
        const expected = textbookProduct(
          (r, j) => gradient[r * units + j],
          (j, i) => kernel[i * units + j],
          [rows, units, inputs],
        );
        expect(bitsOf(out)).toEqual(bitsOf(expected));
      }),
    );
  });
});
