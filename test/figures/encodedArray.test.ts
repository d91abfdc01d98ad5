import { expect, test } from "vitest";
import { encodedArray } from "../../lib/src/figures/encodedArray";
import { decoded } from "./decoded";

test("encodedArray gives back floats and bytes, of part of a larger array, too", () => {
  const floats = new Float32Array([9, 0, 0.5, -1, 3, 4, 5]).subarray(1);
  expect(encodedArray(floats, 2, 3)).toMatchObject({ dtype: "f4", shape: "2, 3" });
  const rows = [
    [0, 0.5, -1],
    [3, 4, 5],
  ];
  expect(decoded(encodedArray(floats, 2, 3))).toEqual(rows);
  expect(decoded(encodedArray(Uint8Array.of(7, 255, 0), 3, 1))).toEqual([[7], [255], [0]]);
});

test("encodedArray writes the lowest byte first", () => {
  expect(encodedArray(new Float32Array([1]), 1, 1).bdata).toBe("AACAPw==");
});
