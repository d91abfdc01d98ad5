import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Matrix } from "../lib/src/matrix";

const abc = Matrix.from([
  [1, 2, 3],
  [4, 5, 6],
]);

describe("Matrix", () => {
  it("is filled with zeros, or holds the data it is given", () => {
    const data = Float32Array.of(1, 2, 3, 4);
    expect(new Matrix(2, 2).toArray()).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(new Matrix(1, 4, data).data).toBe(data);
    expect(Matrix.zeros(0, 3).shape).toEqual([0, 3]);
  });

  it.each([
    [-1, 2, "rows", "-1"],
    [1.5, 2, "rows", "1.5"],
    [2, NaN, "columns", "NaN"],
  ])("may not be %d x %d", (rows, columns, name, text) => {
    const message = `Cannot make Matrix: ${name} must be a non-negative integer, received ${text}`;
    expect(() => new Matrix(rows, columns)).toThrow(new RangeError(message));
  });

  it("says how much data it needs, and of which type", () => {
    expect(() => new Matrix(2, 3, new Float32Array(5))).toThrow(
      new RangeError("Cannot make Matrix: data must have 2 x 3 = 6 values, received 5"),
    );
    expect(() => new Matrix(1, 2, [1, 2] as unknown as Float32Array)).toThrow(
      new TypeError(
        "Cannot make Matrix: data must be a Float32Array, received an array of length 2",
      ),
    );
  });
});

describe("Matrix.from", () => {
  it("lays rows flat, rounded to float32", () => {
    const matrix = Matrix.from([[0.1], [NaN]]);
    expect(matrix.shape).toEqual([2, 1]);
    expect(Array.from(matrix.data)).toEqual([Math.fround(0.1), NaN]);
    expect(Matrix.from([]).shape).toEqual([0, 0]);
  });

  it("returns a Matrix as it is", () => {
    expect(Matrix.from(abc)).toBe(abc);
  });

  it.each([
    [[[1, 2], [3]], "row 1 must have 2 values as row 0 has, received 1"],
    [
      [1, 2],
      "row 0 must be an array of numbers, received 1; one row is [[1, 2]], one column [[1], [2]]",
    ],
    [[[1], null], "row 1 must be an array of numbers, received null"],
    [Object.assign(Array(2), { 0: [1] }), "row 1 must be an array of numbers, received undefined"],
    [[Array(2)], "row 0, column 0 must be a number, received undefined"],
    [[[1], ["2"]], 'row 1, column 0 must be a number, received "2"'],
    ["text", 'expected a Matrix or an array of rows, received "text"'],
    [undefined, "expected a Matrix or an array of rows, received undefined"],
    [
      { toFloat32: () => abc },
      "expected a Matrix or an array of rows, received an object; call toFloat32() first",
    ],
  ])("does not take %j", (rows, message) => {
    expect(() => Matrix.from(rows as number[][])).toThrow(
      new TypeError(`Cannot make Matrix: ${message}`),
    );
  });
});

describe("Matrix.get and set", () => {
  it("reach the value in a row and column", () => {
    const matrix = Matrix.from(abc.toArray());
    expect(matrix.get(1, 0)).toBe(4);
    matrix.set(1, 0, 0.1);
    expect(Array.from(matrix.data)).toEqual([1, 2, 3, Math.fround(0.1), 5, 6]);
  });

  it("say which rows and columns there are", () => {
    expect(() => abc.get(2, 0)).toThrow(
      new RangeError("Cannot get value of Matrix: row must be an integer from 0 to 1, received 2"),
    );
    expect(() => {
      abc.set(0, -1, 1);
    }).toThrow(
      new RangeError(
        "Cannot set value of Matrix: column must be an integer from 0 to 2, received -1",
      ),
    );
    expect(() => {
      abc.set(0, 0, "1" as unknown as number);
    }).toThrow(new TypeError('Cannot set value of Matrix: value must be a number, received "1"'));
  });
});

describe("Matrix.row and slice", () => {
  it("row is a view, slice a copy", () => {
    const matrix = Matrix.from([[1], [2], [3]]);
    matrix.row(1)[0] = 20;
    const slice = matrix.slice(1, 3);
    slice.set(1, 0, 30);
    expect(slice.toArray()).toEqual([[20], [30]]);
    expect(matrix.toArray()).toEqual([[1], [20], [3]]);
    expect(matrix.slice(3).shape).toEqual([0, 1]);
  });

  it("say which rows there are", () => {
    expect(() => abc.row(2)).toThrow("row must be an integer from 0 to 1, received 2");
    expect(() => abc.slice(0, 3)).toThrow("end must be an integer from 0 to 2, received 3");
    expect(() => abc.slice(2, 1)).toThrow("end must be an integer from 2 to 2, received 1");
  });
});

describe("Matrix.map and divide", () => {
  it("map gives the value with its row and column", () => {
    expect(abc.map((value, row, column) => value + 10 * row + 100 * column).toArray()).toEqual([
      [1, 102, 203],
      [14, 115, 216],
    ]);
  });

  it("divide rounds each quotient to float32", () => {
    expect(
      Matrix.from([[51, 128]])
        .divide(255)
        .toArray(),
    ).toEqual([[Math.fround(0.2), Math.fround(128 / 255)]]);
    expect(() => abc.divide(0)).toThrow(
      new RangeError(
        "Cannot divide Matrix: divisor must be a finite number other than 0, received 0",
      ),
    );
  });
});

describe("Matrix.add", () => {
  it("adds a matrix of the same shape, or one row to every row", () => {
    expect(abc.add(abc).toArray()).toEqual([
      [2, 4, 6],
      [8, 10, 12],
    ]);
    expect(abc.add([[10, 20, 30]]).toArray()).toEqual([
      [11, 22, 33],
      [14, 25, 36],
    ]);
  });

  it("says which shapes fit", () => {
    expect(() => abc.add([[1], [2]])).toThrow(
      new TypeError("Cannot add matrices: the other must be 2 x 3 or 1 x 3, received 2 x 1"),
    );
  });
});

describe("Matrix.matmul", () => {
  it("gives the hidden sums of the worked XOR example", () => {
    const sums = Matrix.from([[1, 1]]).matmul([
      [0.8, 0.4, 0.3],
      [0.2, 0.9, 0.5],
    ]);
    expect(sums.toArray()).toEqual([[1, 1.3, 0.8].map(Math.fround)]);
  });

  it("rounds each product and each sum", () => {
    const left = Matrix.from([[0.1, 0.2, 0.3]]);
    const { fround } = Math;
    const square = (value: number): number => fround(fround(value) * fround(value));
    const expected = fround(fround(square(0.1) + square(0.2)) + square(0.3));
    expect(left.matmul(left.transpose()).get(0, 0)).toBe(expected);
  });

  it("lets no zero hide a NaN", () => {
    expect(
      Matrix.from([[0]])
        .matmul([[NaN]])
        .get(0, 0),
    ).toBeNaN();
  });

  it("says why two shapes do not fit", () => {
    expect(() => abc.matmul(abc)).toThrow(
      new TypeError(
        "Cannot multiply matrices: the first's columns must equal the second's rows, received 2 x 3 and 2 x 3",
      ),
    );
  });
});

describe("Matrix.transpose", () => {
  it("turns rows into columns, and back", () => {
    expect(abc.transpose().toArray()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (rows, columns) => {
        const matrix = new Matrix(rows, columns).map((_, i, j) => i * 10 + j);
        expect(matrix.transpose().transpose()).toEqual(matrix);
      }),
    );
  });
});

describe("Matrix.argmax", () => {
  it("names the column of the greatest value, the first of equal ones", () => {
    const matrix = Matrix.from([
      [-3, -1, -2],
      [5, 5, 1],
      [0, 1, 2],
    ]);
    expect(matrix.argmax()).toEqual([1, 0, 2]);
  });
});

describe("Matrix.toString", () => {
  it("prints the shape and the values, as inspect does", () => {
    const matrix = Matrix.from([
      [0.1, 2],
      [-3, 1e-8],
    ]);
    const text = "Matrix 2 x 2\n[ 0.1,    2 ]\n[  -3, 1e-8 ]";
    expect(matrix.toString()).toBe(text);
    expect(inspect(matrix)).toBe(text);
  });

  it("is short where there is little or much", () => {
    expect(String(new Matrix(0, 3))).toBe("Matrix 0 x 3");
    expect(String(new Matrix(1000, 784)).split("\n")).toHaveLength(12);
  });
});
