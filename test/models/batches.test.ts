import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Matrix, Random } from "../../lib/src";
import { batchCount, batchesOf, type Samples } from "../../lib/src/models/batches";

/** Row i of x is [i, -i], of y [10 i]. */
function numbered(rows: number): Samples {
  return {
    x: Matrix.zeros(rows, 2).map((_, row, column) => (column === 0 ? row : -row)),
    y: Matrix.zeros(rows, 1).map((_, row) => 10 * row),
  };
}

/** The batches' contents; each is copied at once, since the next may use its room again. */
function contents(samples: Samples, batchSize: number, order?: Uint32Array): number[][][] {
  return Array.from(batchesOf(samples, batchSize, order), ({ x, y, rows }) =>
    Array.from({ length: rows }, (_, i) => [x[2 * i], x[2 * i + 1], y[i]]),
  );
}

describe("batchesOf", () => {
  it("cuts the samples in their order, the last batch smaller", () => {
    expect(contents(numbered(5), 2)).toEqual([
      [
        [0, -0, 0],
        [1, -1, 10],
      ],
      [
        [2, -2, 20],
        [3, -3, 30],
      ],
      [[4, -4, 40]],
    ]);
  });

  it("cuts them in the given order", () => {
    expect(contents(numbered(3), 2, Uint32Array.of(2, 0, 1))).toEqual([
      [
        [2, -2, 20],
        [0, -0, 0],
      ],
      [[1, -1, 10]],
    ]);
  });

  it("gives each sample once, whatever the sizes, in as many batches as batchCount says", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (rows, size) => {
          const samples = numbered(rows);
          const order = new Random(rows).permutation(rows);
          const batches = contents(samples, size, order);
          expect(batches).toHaveLength(batchCount(samples.x.rows, size));
          expect(batches.flat().map(([row]) => row)).toEqual(Array.from(order));
        },
      ),
    );
  });
});
