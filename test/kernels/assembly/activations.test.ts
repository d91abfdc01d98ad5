import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { activations } from "@deltabook/nn";
import {
  anyValues,
  filling,
  firstDifference,
  fromBits,
  size,
  smallValues,
  specialValues,
} from "../float32";
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

/** 2^19 float32 numbers, evenly spread over all bit patterns, with the special ones. */
const everywhere = Float32Array.from({ length: 2 ** 19 }, (_, i) =>
  i < specialValues.length ? specialValues[i] : fromBits(i * 2 ** 13 + (i % 8191)),
);

describe.each(["relu", "sigmoid", "tanh"] as const)("%s in WebAssembly", (name) => {
  it("has the bits of its plain twin for numbers from everywhere", () => {
    const expected = new Float32Array(everywhere.length);
    activations[name].forward(everywhere, 1, everywhere.length, expected);
    const values = place(everywhere);
    kernels[name](values, everywhere.byteLength);
    expect(firstDifference(read(values, everywhere.length), expected)).toBeNull();
  });

  it("gives the gradient of its plain twin, whatever outputs and gradients there are", () => {
    const length = 2 ** 16;
    fc.assert(
      fc.property(filling, filling, (a, b) => {
        arena.clear();
        const outputs = anyValues(length, a);
        const gradient = anyValues(length, b);
        const address = place(gradient);
        kernels[`${name}Backward`](place(outputs), address, gradient.byteLength);
        activations[name].backward(outputs, gradient, 1, length, gradient);
        expect(firstDifference(read(address, length), gradient)).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  it("changes nothing behind its bytes", () => {
    const values = place(Float32Array.of(1, 2, 3, 4, -5, -6, -7, -8));
    kernels[name](values, 16);
    expect(Array.from(read(values, 8)).slice(4)).toEqual([-5, -6, -7, -8]);
    const gradient = place(Float32Array.of(1, 2, 3, 4, -5, -6, -7, -8));
    kernels[`${name}Backward`](values, gradient, 16);
    expect(Array.from(read(gradient, 8)).slice(4)).toEqual([-5, -6, -7, -8]);
  });
});

/** A matrix and some of its rows. */
const rowsOfMatrix = fc
  .record({ rows: size, units: size, filling, isSmall: fc.boolean() })
  .chain((matrix) =>
    fc.record({
      matrix: fc.constant(matrix),
      from: fc.nat(matrix.rows),
      count: fc.oneof(fc.constant(matrix.rows), fc.nat(matrix.rows)),
    }),
  )
  .map(({ matrix, from, count }) => ({
    ...matrix,
    from,
    to: Math.min(matrix.rows, from + count),
  }));

describe("softmax in WebAssembly", () => {
  it("has the bits of its plain twin in the rows from..to, and leaves all others as they are", () => {
    fc.assert(
      fc.property(rowsOfMatrix, ({ rows, units, filling: how, isSmall, from, to }) => {
        arena.clear();
        const sums = (isSmall ? smallValues : anyValues)(rows * units, how);
        const address = placePanels(sums, rows, units);
        kernels.softmax(address, panelBytesOf(rows), units, from, to);
        const chosen = sums.subarray(from * units, to * units);
        activations.softmax.forward(chosen, to - from, units, chosen);
        expect(firstDifference(readPanels(address, rows, units), sums)).toBeNull();
        expect(isRestUntouched(address, rows, units)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the gradient of its plain twin", () => {
    fc.assert(
      fc.property(rowsOfMatrix, ({ rows, units, filling: how, isSmall, from, to }) => {
        arena.clear();
        const make = isSmall ? smallValues : anyValues;
        const outputs = make(rows * units, how);
        const gradient = make(rows * units, { ...how, seed: how.seed + 1 });
        const address = placePanels(gradient, rows, units);
        const values = placePanels(outputs, rows, units);
        kernels.softmaxBackward(values, address, panelBytesOf(rows), units, from, to);
        const [first, last] = [from * units, to * units];
        const chosen = gradient.subarray(first, last);
        activations.softmax.backward(
          outputs.subarray(first, last),
          chosen,
          to - from,
          units,
          chosen,
        );
        expect(firstDifference(readPanels(address, rows, units), gradient)).toBeNull();
        expect(isRestUntouched(address, rows, units)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
