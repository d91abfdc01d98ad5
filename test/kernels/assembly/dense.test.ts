import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { reference } from "../../../lib/src/kernels/reference";
import { anyValues, filling, finiteValues, firstDifference, size, smallValues } from "../float32";
import {
  arena,
  isRestUntouched,
  kernels,
  panelBytesOf,
  place,
  placePanels,
  read,
  readPanels,
} from "./workbench";

beforeEach(() => {
  arena.clear();
});

/** Rows of a batch: also more than the 64 that a kernel's gradient takes at a time. */
const batchRows = fc.oneof(size, fc.constantFrom(127, 128, 129));

const layer = fc
  .record({ rows: batchRows, inputs: size, units: size, filling, isSmall: fc.boolean() })
  .map(({ rows, inputs, units, filling: how, isSmall }) => {
    const make = isSmall ? smallValues : finiteValues;
    return {
      ...{ rows, inputs, units },
      x: make(rows * inputs, how),
      kernel: make(inputs * units, { seed: how.seed + 1, zeros: 0 }),
      bias: make(units, { seed: how.seed + 2, zeros: 0 }),
      gradient: make(rows * units, { seed: how.seed + 3, zeros: how.zeros }),
    };
  });

it("denseSums and addBias have the bits of the plain forward pass", () => {
  fc.assert(
    fc.property(layer, ({ rows, inputs, units, x, kernel, bias }) => {
      arena.clear();
      const out = placePanels(new Float32Array(rows * units), rows, units);
      const [left, right] = [placePanels(x, rows, inputs), placePanels(kernel, inputs, units)];
      const biases = placePanels(bias, 1, units);
      for (let first = 0; first < units; first += 32) {
        const panel = first / 32;
        const sums = out + panel * panelBytesOf(rows);
        kernels.denseSums(
          ...([left, panelBytesOf(rows), inputs, right + panel * panelBytesOf(inputs)] as const),
          ...([Math.min(32, units - first), rows, sums] as const),
        );
        kernels.addBias(sums, biases + panel * panelBytesOf(1), rows);
      }
      const expected = new Float32Array(rows * units);
      reference.denseForward(x, rows, inputs, kernel, bias, units, expected);
      expect(firstDifference(readPanels(out, rows, units), expected)).toBeNull();
    }),
  );
});

it("denseKernelGradient has the bits of its plain twin, block by block", () => {
  fc.assert(
    fc.property(
      layer,
      fc.integer({ min: 1, max: 18 }),
      ({ rows, inputs, units, x, gradient }, fours) => {
        arena.clear();
        const [left, right] = [placePanels(x, rows, inputs), placePanels(gradient, rows, units)];
        const found = new Float32Array(inputs * units);
        const block = 4 * fours;
        const out = arena.reserve(block * 128);
        for (let panel = 0; 32 * panel < units; panel++) {
          const columns = Math.min(32, units - 32 * panel);
          for (let first = 0; first < inputs; first += block) {
            const last = Math.min(first + block, inputs);
            const columnsOf = right + panel * panelBytesOf(rows);
            arena.floats(out, block * 32).fill(NaN);
            kernels.denseKernelGradient(
              ...([left, panelBytesOf(rows), first, last, columnsOf, columns, rows, out] as const),
            );
            for (let i = first; i < last; i++) {
              const row = read(out + (i - first) * 128, columns);
              found.set(row, i * units + 32 * panel);
            }
          }
        }
        const expected = new Float32Array(inputs * units);
        reference.denseKernelGradient(x, gradient, rows, inputs, units, expected);
        expect(firstDifference(found, expected)).toBeNull();
      },
    ),
  );
});

it("denseBiasGradient has the bits of its plain twin, NaN and infinities too", () => {
  fc.assert(
    fc.property(batchRows, fc.integer({ min: 1, max: 32 }), filling, (rows, units, how) => {
      arena.clear();
      const gradient = anyValues(rows * units, how);
      const address = placePanels(gradient, rows, units);
      const out = place(new Float32Array(33).fill(5));
      kernels.denseBiasGradient(address, rows, out);
      const expected = new Float32Array(units);
      reference.denseBiasGradient(gradient, rows, units, expected);
      expect(firstDifference(read(out, units), expected)).toBeNull();
      expect(read(out, 33)[32]).toBe(5);
      expect(isRestUntouched(address, rows, units)).toBe(true);
    }),
  );
});
