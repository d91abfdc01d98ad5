import fc from "fast-check";
import { expect, it } from "vitest";
import { ScaledBytes } from "@deltabook/nn";
import { Arena, encodeSparse, takeMemory, type Rows } from "../../../lib/src/kernels/wasm";

/** The starts and entries that a table is encoded as. */
function encoded(
  x: Rows,
  cuts = 1,
): { starts: number[]; entries: Uint32Array; longest: readonly number[] } {
  const arena = new Arena(takeMemory(false));
  const segments = Math.min(cuts, x.columns);
  const { starts, entries, count, longest } = encodeSparse(x, segments, arena);
  return {
    starts: Array.from(arena.words(starts, x.rows * segments + 1)),
    entries: arena.words(entries, 2 * count).slice(),
    longest,
  };
}

/** Bytes of which many are 0, in rows around the lengths that the kernel reads at a time and copies at a time. */
const tables = fc
  .record({
    ...{ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 50 }) },
    ...{ share: fc.integer({ min: 0, max: 100 }), divisor: fc.constantFrom(255, 1, -3, 1e40) },
    ...{ isWide: fc.boolean(), seed: fc.nat() },
  })
  .map(({ rows, columns, share, divisor, isWide, seed }) => {
    const width = isWide ? columns * 100 : columns;
    let state = seed;
    const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
    const byte = (): number => (next() % 100 < share ? next() & 255 : 0);
    return new ScaledBytes(Uint8Array.from({ length: rows * width }, byte), [rows, width], divisor);
  });

it("encodeBytes writes the entries of the same numbers as a Matrix", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 4 }), (x, cuts) => {
      const byValues: Rows = {
        ...{ rows: x.rows, columns: x.columns },
        copyRow: x.copyRow.bind(x),
        nonZeros: x.nonZeros.bind(x),
      };
      const [found, expected] = [encoded(x, cuts), encoded(byValues, cuts)];
      expect(found.entries.findIndex((word, i) => word !== expected.entries[i])).toBe(-1);
      expect(found.starts).toEqual(expected.starts);
      expect(found.longest).toEqual(expected.longest);
    }),
  );
});

it("encodeBytes writes an entry's row, times the bytes of a row of a panel, and its value, and fills up to fours", () => {
  const { starts, entries, longest } = encoded(
    new ScaledBytes(Uint8Array.of(0, 51, 0, 255, 0, 0), [2, 3], 255),
  );
  const bits = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0];
  expect(starts).toEqual([0, 4, 8]);
  expect(Array.from(entries)).toEqual([128, bits(0.2), ...zeros(6), 0, bits(1), ...zeros(6)]);
  expect(longest).toEqual([4]);
});

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
