import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { transpose } from "../../../lib/src/kernels";
import { anyValues, filling, firstDifference, size } from "../float32";
import {
  arena,
  isRestUntouched,
  kernels,
  panelBytesOf,
  placePanels,
  readPanels,
} from "./workbench";

beforeEach(() => {
  arena.clear();
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
