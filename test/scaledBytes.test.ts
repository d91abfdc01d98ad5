import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ScaledBytes } from "../lib/src/scaledBytes";

/** Each byte once, as 32 rows of 8. */
const all = Uint8Array.from({ length: 256 }, (_, i) => i);
const shape = [32, 8];

describe("ScaledBytes", () => {
  it.each([255, 3, -0.1, 1e-30, 1e38])("divided by %d has the float32 quotients", (divisor) => {
    const expected = Float32Array.from(all, (byte) => byte / divisor);
    const { data, rows, columns } = new ScaledBytes(all, shape, divisor).toMatrix();
    expect([rows, columns]).toEqual(shape);
    expect(data).toEqual(expected);
  });

  it.each([
    [0, "0"],
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    [1e-37, "1e-37"],
    [-1e-37, "-1e-37"],
  ])("refuses to be divided by %d, which would give infinite numbers or none", (divisor, text) => {
    expect(() => new ScaledBytes(all, shape, divisor)).toThrow(
      new RangeError(
        "Cannot divide bytes: divisor must be a finite number other than 0, " + `received ${text}`,
      ),
    );
  });

  const bytes = new ScaledBytes(Uint8Array.of(0, 2, 0, 4, 0, 6), [2, 3], 2);

  it("gives rows one by one, whole or without their zeros", () => {
    const row = new Float32Array(5).fill(9);
    bytes.copyRow(1, row);
    expect(Array.from(row)).toEqual([2, 0, 3, 9, 9]);
    const [columns, values] = [new Uint32Array(3), new Float32Array(3)];
    expect(bytes.nonZeros(1, columns, values)).toBe(2);
    expect([columns[0], columns[1], values[0], values[1]]).toEqual([0, 2, 2, 3]);
    expect(bytes.nonZeros(0, columns, values)).toBe(1);
    expect([columns[0], values[0]]).toEqual([1, 1]);
  });

  it("gives some rows as values, or as a part that shares its bytes", () => {
    expect(Array.from(bytes.values(1, 2))).toEqual([2, 0, 3]);
    expect(bytes.slice(1).toMatrix().toArray()).toEqual([[2, 0, 3]]);
    expect(bytes.slice(0, 0).shape).toEqual([0, 3]);
    expect(() => bytes.slice(1, 3)).toThrow(
      new RangeError("Cannot slice ScaledBytes: end must be an integer from 1 to 2, received 3"),
    );
  });

  it("prints its shape, its divisor and its values", () => {
    expect(inspect(bytes)).toMatch(/^ScaledBytes 2 x 3, \/ 2\n/);
    expect(bytes.toString()).toBe(inspect(bytes));
  });
});
