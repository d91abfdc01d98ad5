import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fromPanels,
  paddedRows,
  panelCount,
  panelWidth,
  toPanels,
} from "../../../lib/src/kernels/wasm";
import { anyValues, filling, firstDifference, size } from "../float32";

describe("panels", () => {
  it("hold 32 columns each", () => {
    expect([1, 31, 32, 33, 64, 65].map(panelCount)).toEqual([1, 1, 1, 2, 2, 3]);
  });

  it("have a multiple of 4 rows where they hold a batch", () => {
    expect([1, 3, 4, 5, 8, 9].map(paddedRows)).toEqual([4, 4, 4, 8, 8, 12]);
  });
});

describe("toPanels", () => {
  it("puts 32 columns of a row side by side, below them the next row, behind all of them the next 32", () => {
    const [rows, columns, height] = [2, 34, 3];
    const values = Float32Array.from({ length: rows * columns }, (_, i) => i);
    const panels = new Float32Array(2 * height * panelWidth).fill(-1);
    toPanels(values, rows, columns, panels, height);
    expect(panels.subarray(0, 32)).toEqual(values.subarray(0, 32));
    expect(panels.subarray(32, 64)).toEqual(values.subarray(34, 66));
    expect(Array.from(panels.subarray(96, 99))).toEqual([32, 33, -1]);
    expect(Array.from(panels.subarray(128, 131))).toEqual([66, 67, -1]);
    expect(panels.filter((value) => value >= 0)).toHaveLength(rows * columns);
  });
});

describe("fromPanels", () => {
  it("brings back the bits that toPanels has put there", () => {
    fc.assert(
      fc.property(size, size, fc.nat(3), filling, (rows, columns, more, how) => {
        const values = anyValues(rows * columns, how);
        const panels = new Float32Array(panelCount(columns) * (rows + more) * panelWidth);
        toPanels(values, rows, columns, panels, rows + more);
        const back = new Float32Array(rows * columns).fill(3);
        fromPanels(panels, rows + more, rows, columns, back);
        expect(firstDifference(back, values)).toBeNull();
      }),
    );
  });
});
