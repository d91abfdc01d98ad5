import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { transpose } from "../../../lib/src/kernels";
import { anyValues, filling, firstDifference, randomWords, size } from "../float32";
import {
  arena,
  isRestUntouched,
  kernels,
  panelBytesOf,
  place,
  placePanels,
  placeWords,
  readPanels,
} from "./workbench";

beforeEach(() => {
  arena.clear();
});

it("gatherRows copies the chosen rows into panels, and nothing else", () => {
  fc.assert(
    fc.property(size, size, size, filling, fc.nat(), (all, rows, columns, how, first) => {
      arena.clear();
      const next = randomWords(how.seed);
      const order = Array.from({ length: rows }, () => next() % all);
      const from = first % (rows + 1);
      const x = anyValues(all * columns, how);
      const before = new Float32Array(rows * columns).fill(7);
      const out = placePanels(before, rows, columns);
      kernels.gatherRows(
        ...([place(x), columns, placeWords(order), from, rows, out, panelBytesOf(rows)] as const),
      );
      const expected = before.map((value, i) => {
        const row = Math.floor(i / columns);
        return row < from ? value : x[order[row] * columns + (i % columns)];
      });
      expect(firstDifference(readPanels(out, rows, columns), expected)).toBeNull();
      expect(isRestUntouched(out, rows, columns)).toBe(true);
    }),
  );
});

it("transposeKernel gives each panel of the transposed kernel", () => {
  fc.assert(
    fc.property(size, size, filling, (inputs, units, how) => {
      arena.clear();
      const kernel = anyValues(inputs * units, how);
      const address = placePanels(kernel, inputs, units);
      const out = placePanels(new Float32Array(units * inputs), units, inputs);
      for (let first = 0; first < inputs; first += 32) {
        const panel = out + (first / 32) * panelBytesOf(units);
        kernels.transposeKernel(address, panelBytesOf(inputs), inputs, units, first, panel);
      }
      const expected = transpose(kernel, inputs, units);
      expect(firstDifference(readPanels(out, units, inputs), expected)).toBeNull();
      expect(isRestUntouched(out, units, inputs)).toBe(true);
    }),
  );
});
