import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { reference } from "../../../lib/src/kernels/reference";
import { anyValues, filling, finiteValues, firstDifference, randomWords, size } from "../float32";
import {
  areZerosBehind,
  arena,
  kernels,
  place,
  placePanels,
  placeWords,
  read,
  readPanels,
  reserveUnknown,
  untouched,
} from "./workbench";

beforeEach(() => {
  arena.clear();
});

/** Bytes from four rows to the next four: a few more than they take. */
const pitchOf = (columns: number): number => Math.ceil(columns / 4) * 64 + 64;

/** Room for a matrix in fours, `untouched` everywhere. */
function reserveFours(rows: number, columns: number): number {
  const length = (Math.ceil(rows / 4) * pitchOf(columns)) / 4;
  return place(new Float32Array(length).fill(untouched));
}

/** The matrix that lies in fours of rows. */
function readFours(address: number, rows: number, columns: number): Float32Array {
  return Float32Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const four = address + Math.floor(row / 4) * pitchOf(columns);
    return read(four + column * 16 + (row % 4) * 4, 1)[0];
  });
}

/** The matrix in fours of rows. */
function placeFours(values: Float32Array, rows: number, columns: number): number {
  const address = reserveFours(rows, columns);
  values.forEach((value, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const four = address + Math.floor(row / 4) * pitchOf(columns);
    arena.floats(four + column * 16 + (row % 4) * 4, 1)[0] = value;
  });
  return address;
}

it("gatherFours puts the chosen rows into fours of rows and of columns, and nothing else", () => {
  fc.assert(
    fc.property(size, size, size, filling, fc.nat(), (all, rows, columns, how, block) => {
      arena.clear();
      const next = randomWords(how.seed);
      const order = Array.from({ length: rows }, () => next() % all);
      const from = 4 * (block % (Math.ceil(rows / 4) + 1));
      const x = anyValues(all * columns, how);
      const byRows = reserveFours(rows, columns);
      const byColumns = reserveFours(columns, rows);
      kernels.gatherFours(
        ...([place(x), columns, placeWords(order), from, rows, byRows, pitchOf(columns)] as const),
        ...([byColumns, pitchOf(rows)] as const),
      );
      const expected = Float32Array.from({ length: rows * columns }, (_, i) => {
        const row = Math.floor(i / columns);
        return row < from ? untouched : x[order[row] * columns + (i % columns)];
      });
      expect(firstDifference(readFours(byRows, rows, columns), expected)).toBeNull();
      const transposed = readFours(byColumns, columns, rows);
      const back = expected.map(
        (_, i) => transposed[(i % columns) * rows + Math.floor(i / columns)],
      );
      expect(firstDifference(back, expected)).toBeNull();
      expect(isBetweenUntouched(byRows, rows, columns)).toBe(true);
      expect(isBetweenUntouched(byColumns, columns, rows)).toBe(true);
    }),
  );
});

/** Whether the bytes between the fours, where another thread's may lie, are as they were. */
function isBetweenUntouched(address: number, rows: number, columns: number): boolean {
  return Array.from({ length: Math.ceil(rows / 4) }, (_, four) => {
    const end = address + (four + 1) * pitchOf(columns);
    return read(end - 64, 16).every((value) => value === untouched);
  }).every(Boolean);
}

/** How many products are summed: also more than those of one turn through the panel. */
const terms = fc.oneof(size, fc.constantFrom(111, 112, 113, 224, 226));

it("sumFours has the bits of the plain forward pass", () => {
  fc.assert(
    fc.property(
      ...([size, terms, fc.integer({ min: 0, max: 32 }), filling] as const),
      (rows, inputs, units, how) => {
        arena.clear();
        const x = finiteValues(rows * inputs, how);
        const kernel = finiteValues(inputs * units, { seed: how.seed + 1, zeros: 0 });
        const out = reserveUnknown(rows, units);
        const [left, right] = [placeFours(x, rows, inputs), placePanels(kernel, inputs, units)];
        kernels.sumFours(left, pitchOf(inputs), inputs, right, units, rows, out);
        const expected = new Float32Array(rows * units);
        reference.denseForward(x, rows, inputs, kernel, null, units, expected);
        expect(firstDifference(readPanels(out, rows, units), expected)).toBeNull();
        expect(areZerosBehind(out, rows, units)).toBe(true);
      },
    ),
  );
});
