import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteTensor } from "../lib/src/byteTensor";

function counting(...shape: number[]): ByteTensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return new ByteTensor(
    Uint8Array.from({ length: size }, (_, i) => i),
    shape,
  );
}

describe("ByteTensor", () => {
  it.each([
    [[2, 3], "[2, 3]"],
    [[2.5, 2], "[2.5, 2]"],
    [[-1, -5], "[-1, -5]"],
    [[], "[]"],
  ])("of 5 values may not have the shape %j", (shape, text) => {
    expect(() => new ByteTensor(new Uint8Array(5), shape)).toThrow(
      new RangeError(`Cannot make ByteTensor: shape ${text} cannot hold 5 values`),
    );
  });

  it("holds bytes only", () => {
    expect(() => new ByteTensor([1] as unknown as Uint8Array, [1])).toThrow(
      new TypeError(
        "Cannot make ByteTensor: data must be a Uint8Array, received an array of length 1",
      ),
    );
  });
});

describe("ByteTensor.get", () => {
  it("counts the last axis fastest", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(4), fc.nat(5), (i, j, k) => {
        expect(counting(4, 5, 6).get(i, j, k)).toBe(i * 30 + j * 6 + k);
      }),
    );
  });

  it("says which indices there are", () => {
    expect(() => counting(2, 3).get(1)).toThrow(
      new RangeError("Cannot get value of ByteTensor: expected 2 indices, received 1"),
    );
    expect(() => counting(2, 3).get(1, 3)).toThrow(
      new RangeError(
        "Cannot get value of ByteTensor: index 1 must be an integer from 0 to 2, received 3",
      ),
    );
  });
});

describe("ByteTensor.slice", () => {
  it("takes entries of the first axis and shares their bytes", () => {
    const tensor = counting(4, 2, 3);
    const slice = tensor.slice(1, 3);
    expect(slice.shape).toEqual([2, 2, 3]);
    expect(slice.get(1, 1, 2)).toBe(tensor.get(2, 1, 2));
    expect(slice.data.buffer).toBe(tensor.data.buffer);
    expect(tensor.slice(4).shape).toEqual([0, 2, 3]);
  });

  it("says which entries there are", () => {
    expect(() => counting(4).slice(0, 5)).toThrow(
      new RangeError("Cannot slice ByteTensor: end must be an integer from 0 to 4, received 5"),
    );
  });
});

describe("ByteTensor.take", () => {
  it("copies the entries at the indices, in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3)), (indices) => {
        const tensor = counting(4, 2, 3);
        const taken = tensor.take(indices);
        expect(taken.shape).toEqual([indices.length, 2, 3]);
        const entries = indices.flatMap((index) => [...tensor.slice(index, index + 1).data]);
        expect([...taken.data]).toEqual(entries);
        taken.data.fill(255);
        expect(tensor.get(0, 0, 0)).toBe(0);
      }),
    );
  });

  it("says which indices there are", () => {
    expect(() => counting(4, 2).take([0, 4])).toThrow(
      new RangeError(
        "Cannot take from ByteTensor: index must be an integer from 0 to 3, received 4",
      ),
    );
  });
});

describe("ByteTensor.reshape", () => {
  it("keeps the bytes and finds the length that is -1", () => {
    const pictures = counting(5, 3, 4);
    expect(pictures.reshape(5, 12).get(4, 11)).toBe(59);
    expect(pictures.reshape(5, -1).shape).toEqual([5, 12]);
    expect(pictures.reshape(-1).shape).toEqual([60]);
  });

  it.each([
    [[7, -1], "[7, -1]"],
    [[-1, -1], "[-1, -1]"],
    [[0, -1], "[0, -1]"],
    [[5, 13], "[5, 13]"],
  ])("to %j is an error", (shape, text) => {
    expect(() => counting(5, 12).reshape(...shape)).toThrow(
      new RangeError(`Cannot reshape ByteTensor: shape ${text} cannot hold 60 values`),
    );
  });
});

describe("ByteTensor.toFloat32", () => {
  it("gives the same numbers as a Matrix", () => {
    const matrix = counting(2, 3).toFloat32();
    expect(matrix.toArray()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it.each([
    [[10, 2, 3], "[10, 2, 3]; call reshape(10, -1) first"],
    [[10], "[10]; call reshape(-1, 1) first"],
  ])("of shape %j says to reshape first", (shape, text) => {
    expect(() => counting(...shape).toFloat32()).toThrow(
      new TypeError(`Cannot make Matrix: ByteTensor must have 2 axes, received shape ${text}`),
    );
  });
});

describe("ByteTensor.toString", () => {
  it("prints the shape, and the values of one or two axes, as inspect does", () => {
    expect(String(counting(3))).toBe("ByteTensor 3 [ 0, 1, 2 ]");
    expect(inspect(counting(2, 2))).toBe("ByteTensor 2 x 2\n[ 0, 1 ]\n[ 2, 3 ]");
    expect(String(counting(2, 2, 2))).toBe("ByteTensor 2 x 2 x 2");
  });
});
