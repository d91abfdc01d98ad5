import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../lib/src/models/base64";

describe("toBase64 and fromBase64", () => {
  it("pack float32 as little-endian bytes, as Buffer does", () => {
    const values = Float32Array.of(1, -2.5, 2 ** -149);
    const bytes = Buffer.alloc(12);
    values.forEach((value, i) => bytes.writeFloatLE(value, 4 * i));
    expect(toBase64(values)).toBe(bytes.toString("base64"));
  });

  it("give back every bit, also of a part of an array and of more than one piece of text", () => {
    fc.assert(
      fc.property(fc.float32Array(), (values) => {
        expect(fromBase64(toBase64(values))).toEqual(values);
      }),
    );
    const large = Float32Array.from({ length: 20_001 }, (_, i) => i / 7).subarray(1);
    expect(fromBase64(toBase64(large))).toEqual(large);
  });
});
