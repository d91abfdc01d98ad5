import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { Matrix } from "@deltabook/nn";
import { reference } from "../../../lib/src/kernels/reference";
import { encodeSparse, transposedRows } from "../../../lib/src/kernels/wasm";
import { filling, finiteValues, firstDifference, randomWords, size, smallValues } from "../float32";
import {
  areZerosBehind,
  arena,
  kernels,
  panelBytesOf,
  placePanels,
  placeWords,
  readPanels,
  reserveUnknown,
} from "./workbench";

beforeEach(() => {
  arena.clear();
});

/** How many rows a batch has: now and then more than are transposed together. */
const batchRows = fc.oneof(
  { weight: 4, arbitrary: size },
  { weight: 1, arbitrary: fc.integer({ min: transposedRows - 1, max: 2 * transposedRows + 10 }) },
);

/** A matrix, dense to all zero, and some of its rows, which may come more than once. */
const batches = fc
  .record({
    ...{ all: size, rows: batchRows, inputs: size, units: size, filling },
    emptyRow: fc.nat(),
    isSmall: fc.boolean(),
  })
  .map(({ all, rows, inputs, units, filling: how, emptyRow, isSmall }) => {
    const make = isSmall ? smallValues : finiteValues;
    const data = make(all * inputs, how);
    data.fill(0, (emptyRow % all) * inputs, ((emptyRow % all) + 1) * inputs);
    const next = randomWords(how.seed);
    const order = Array.from({ length: rows }, () => next() % all);
    const x = Float32Array.from(
      order.flatMap((row) => Array.from(data.subarray(row * inputs, (row + 1) * inputs))),
    );
    return {
      ...{ rows, inputs, units, order, x },
      matrix: new Matrix(all, inputs, data),
      kernel: make(inputs * units, { seed: how.seed + 1, zeros: 0 }),
      gradient: make(rows * units, { seed: how.seed + 2, zeros: how.zeros }),
    };
  });

interface Batch {
  readonly matrix: Matrix;
  readonly order: readonly number[];
  readonly rows: number;
  readonly inputs: number;
}

/** A batch, each row cut into so many segments. */
interface Gathered {
  readonly starts: number;
  readonly entries: number;
  readonly segments: number;
  readonly pitch: number;
  readonly room: number;
}

/** Brings the rows of a batch together, block by block, the last block first. */
function gathered({ matrix, order, rows }: Batch, cuts: number, block = 64): Gathered {
  const segments = Math.min(cuts, matrix.columns);
  const { starts, entries, longest } = encodeSparse(matrix, segments, arena);
  const places = placeWords(order);
  const pitch = (rows + 1) * 4;
  const outStarts = placeWords(new Array<number>(segments * (rows + 1)).fill(0xffffffff));
  const firsts = longest.map((_, s) =>
    longest.slice(0, s).reduce((sum, length) => sum + rows * length, 0),
  );
  const room = longest.reduce((sum, length) => sum + rows * length, 0);
  const out = arena.reserve(room * 8);
  for (let from = Math.floor((rows - 1) / block) * block; from >= 0; from -= block) {
    const to = Math.min(from + block, rows);
    firsts.forEach((first, s) => {
      const segmentStarts = outStarts + s * pitch;
      kernels.gatherSparseRows(
        ...([starts, entries, segments, s, places, from, to, first, segmentStarts, out] as const),
      );
    });
  }
  return { starts: outStarts, entries: out, segments, pitch, room };
}

/** Into how many segments rows are cut. */
const cuts = fc.integer({ min: 1, max: 5 });

it("gatherSparseRows and sparseSums have the bits of the plain forward pass, in any number of segments", () => {
  fc.assert(
    fc.property(batches, cuts, fc.integer({ min: 1, max: 70 }), (batch, count, block) => {
      arena.clear();
      const { x, rows, inputs, units, kernel } = batch;
      const { starts, entries, segments, pitch } = gathered(batch, count, block);
      const weights = placePanels(kernel, inputs, units);
      const out = reserveUnknown(rows, units);
      for (let panel = 0; 32 * panel < units; panel++) {
        const right = weights + panel * panelBytesOf(inputs);
        const sums = out + panel * panelBytesOf(rows);
        const used = Math.min(32, units - 32 * panel);
        for (let s = 0; s < segments; s++) {
          kernels.sparseSums(starts + s * pitch, entries, rows, right, used, sums, s === 0);
        }
      }
      const expected = new Float32Array(rows * units);
      reference.denseForward(x, rows, inputs, kernel, null, units, expected);
      expect(firstDifference(readPanels(out, rows, units), expected)).toBeNull();
      expect(areZerosBehind(out, rows, units)).toBe(true);
    }),
  );
});

describe("transposeSparse", () => {
  /** Transposes a batch; returns the addresses of its columns. */
  function transposed(batch: Batch, count: number): [starts: number, entries: number] {
    const { rows, inputs } = batch;
    const { starts, entries, segments, pitch, room } = gathered(batch, count);
    const columns = Math.ceil(rows / transposedRows) * inputs;
    const outStarts = arena.reserve((columns + 2) * 4);
    arena.words(outStarts, columns + 2).fill(0xffffffff);
    const out = arena.reserve((room + 3 * columns) * 8);
    kernels.transposeSparse(starts, entries, segments, pitch, rows, inputs, outStarts, out);
    return [outStarts, out];
  }

  it("lists for each chunk of samples and each input those in which it is not zero, in order, and fills up to fours", () => {
    fc.assert(
      fc.property(batches, cuts, (batch, count) => {
        arena.clear();
        const { rows, inputs, x } = batch;
        const [starts, entries] = transposed(batch, count);
        const columns = Math.ceil(rows / transposedRows) * inputs;
        const begins = Array.from(arena.words(starts, columns + 1));
        expect(begins[0]).toBe(0);
        for (let column = 0; column < columns; column++) {
          const i = column % inputs;
          const chunk = Math.floor(column / inputs) * transposedRows;
          const height = Math.min(transposedRows, rows - chunk);
          const samples = Array.from({ length: height }, (_, r) => chunk + r);
          const used = samples.filter((r) => x[r * inputs + i] !== 0);
          const length = Math.ceil(used.length / 4) * 4;
          expect(begins[column + 1] - begins[column]).toBe(length);
          const words = arena.words(entries + begins[column] * 8, length * 2);
          const values = arena.floats(entries + begins[column] * 8, length * 2);
          const found = samples.slice(0, length).map((_, n) => [words[2 * n], values[2 * n + 1]]);
          const wanted = used.map((r) => [r * 128, x[r * inputs + i]]);
          expect(found.slice(0, used.length)).toEqual(wanted);
          expect(words.subarray(2 * used.length).every((value) => value === 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives sparseKernelGradient the bits of the plain gradient, block by block", () => {
    fc.assert(
      fc.property(batches, cuts, fc.integer({ min: 1, max: 70 }), (batch, count, block) => {
        arena.clear();
        const { rows, inputs, units, x, gradient } = batch;
        const [starts, entries] = transposed(batch, count);
        const right = placePanels(gradient, rows, units);
        const out = reserveUnknown(inputs, units);
        for (let panel = 0; 32 * panel < units; panel++) {
          for (let first = 0; first < inputs; first += block) {
            kernels.sparseKernelGradient(
              ...([starts, entries, rows, inputs] as const),
              ...([first, Math.min(first + block, inputs)] as const),
              right + panel * panelBytesOf(rows),
              Math.min(32, units - 32 * panel),
              out + panel * panelBytesOf(inputs) + first * 128,
            );
          }
        }
        const expected = new Float32Array(inputs * units);
        reference.denseKernelGradient(x, gradient, rows, inputs, units, expected);
        expect(firstDifference(readPanels(out, inputs, units), expected)).toBeNull();
        expect(areZerosBehind(out, inputs, units)).toBe(true);
      }),
    );
  });
});
