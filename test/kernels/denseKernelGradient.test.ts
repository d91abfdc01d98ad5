import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothBackends } from "./bothBackends";
import { awkwardSize, bitsOf, float32Values, rubbish, textbookProduct } from "./textbook";

describe.each(bothBackends)(
  "denseKernelGradient of the $name backend",
  ({ denseKernelGradient }) => {
    it("sums input times gradient over the samples", () => {
      const out = new Float32Array(4);
      const x = Float32Array.of(1, 2, 3, 0);
      denseKernelGradient(x, Float32Array.of(10, 20, 30, 40), 2, 2, 2, out);
      expect(Array.from(out)).toEqual([100, 140, 20, 40]);
    });

    it("has the bits of the textbook's triple loop", () => {
      const layer = fc
        .tuple(awkwardSize, awkwardSize, awkwardSize)
        .chain(([rows, inputs, units]) =>
          fc.tuple(
            fc.constant([rows, inputs, units] as const),
            float32Values(rows * inputs),
            float32Values(rows * units),
          ),
        );
      fc.assert(
        fc.property(layer, ([[rows, inputs, units], x, gradient]) => {
          const out = rubbish(inputs * units);
          denseKernelGradient(x, gradient, rows, inputs, units, out);
          const expected = textbookProduct(
            (i, r) => x[r * inputs + i],
            (r, j) => gradient[r * units + j],
            [inputs, rows, units],
          );
          expect(bitsOf(out)).toEqual(bitsOf(expected));
        }),
      );
    });
  },
);
