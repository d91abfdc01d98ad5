import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothBackends } from "./bothBackends";
import { awkwardSize, bitsOf, float32Values, rubbish, textbookProduct } from "./textbook";

const layer = fc
  .tuple(awkwardSize, awkwardSize, awkwardSize)
  .chain(([rows, inputs, units]) =>
    fc.tuple(
      fc.constant([rows, inputs, units] as const),
      float32Values(rows * inputs),
      float32Values(inputs * units),
      float32Values(units),
    ),
  );

describe.each(bothBackends)("denseForward of the $name backend", ({ denseForward }) => {
  it("gives the hidden and output sums of the worked XOR example", () => {
    const hidden = new Float32Array(3);
    const kernel = Float32Array.of(0.8, 0.4, 0.3, 0.2, 0.9, 0.5);
    denseForward(Float32Array.of(1, 1), 1, 2, kernel, null, 3, hidden);
    expect(Array.from(hidden)).toEqual([1, 1.3, 0.8].map(Math.fround));
    const output = new Float32Array(1);
    denseForward(hidden, 1, 3, Float32Array.of(0.3, 0.5, 0.9), Float32Array.of(-1), 1, output);
    expect(output[0]).toBeCloseTo(0.67, 6);
  });

  it("has the bits of the textbook's triple loop, the bias last", () => {
    fc.assert(
      fc.property(layer, ([[rows, inputs, units], x, kernel, bias]) => {
        const out = rubbish(rows * units);
        denseForward(x, rows, inputs, kernel, bias, units, out);
        const expected = textbookProduct(
          (r, i) => x[r * inputs + i],
          (i, j) => kernel[i * units + j],
          [rows, inputs, units],
        ).map((sum, n) => sum + bias[n % units]);
        expect(bitsOf(out)).toEqual(bitsOf(expected));
      }),
    );
  });

  it("has the bits of the textbook's triple loop without a bias", () => {
    fc.assert(
      fc.property(layer, ([[rows, inputs, units], x, kernel]) => {
        const out = rubbish(rows * units);
        denseForward(x, rows, inputs, kernel, null, units, out);
        const expected = textbookProduct(
          (r, i) => x[r * inputs + i],
          (i, j) => kernel[i * units + j],
          [rows, inputs, units],
        );
        expect(bitsOf(out)).toEqual(bitsOf(expected));
      }),
    );
  });

  it("carries NaN from an input to every unit of its row, and to no other row", () => {
    const out = new Float32Array(4);
    denseForward(Float32Array.of(NaN, 1), 2, 1, Float32Array.of(2, 3), null, 2, out);
    expect(Array.from(out)).toEqual([NaN, NaN, 2, 3]);
  });
});
