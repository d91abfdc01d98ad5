import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { losses, metrics, type Loss, type Metric } from "@deltabook/nn";
import {
  anyValues,
  filling,
  firstDifference,
  fromBits,
  probabilities,
  randomWords,
  size,
  smallValues,
} from "../float32";
import {
  arena,
  isRestUntouched,
  kernels,
  panelBytesOf,
  place,
  placePanels,
  placeWords,
  read,
  readPanels,
  reservePanels,
  untouched,
} from "./workbench";

beforeEach(() => {
  arena.clear();
});

const { meanSquaredError, binaryCrossentropy, categoricalCrossentropy } = losses;

/** Outputs (or sums) and targets of some rows, as a network may have them or any at all; the targets in another order. */
const samples = fc
  .record({
    rows: size,
    units: size,
    filling,
    targetFilling: filling,
    kind: fc.constantFrom("any", "small", "probabilities"),
  })
  .chain((made) =>
    fc.record({ made: fc.constant(made), from: fc.nat(made.rows), count: fc.nat(made.rows) }),
  )
  .map(({ made: { rows, units, kind, ...made }, from, count }) => {
    const make = { any: anyValues, small: smallValues, probabilities }[kind];
    const makeTargets = kind === "any" ? anyValues : probabilities;
    return {
      ...{ rows, units, from, to: Math.min(rows, from + count) },
      values: make(rows * units, made.filling),
      targets: makeTargets(rows * units, made.targetFilling),
      order: shuffled(rows, made.filling.seed),
    };
  });

function shuffled(count: number, seed: number): number[] {
  const next = randomWords(seed);
  return Array.from({ length: count }, (_, i) => i)
    .map((row) => ({ row, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

/** The targets in the order in which the samples are taken. */
function inOrder(targets: Float32Array, order: readonly number[], units: number): Float32Array {
  return Float32Array.from(
    order.flatMap((row) => Array.from(targets.subarray(row * units, (row + 1) * units))),
  );
}

type PerSample = Pick<Loss | Metric, "perSample">;

const perSampleTwins = [
  ["meanSquaredError", meanSquaredError],
  ["binaryCrossentropy", binaryCrossentropy],
  ["binaryCrossentropyOfSums", binaryCrossentropy.fused!],
  ["categoricalCrossentropy", categoricalCrossentropy],
  ["categoricalCrossentropyOfSums", categoricalCrossentropy.fused!],
  ["accuracy", metrics.accuracy],
] as const satisfies readonly (readonly [string, PerSample])[];

it.each(perSampleTwins)("%s of each sample has the bits of its plain twin", (name, twin) => {
  fc.assert(
    fc.property(samples, ({ rows, units, values, targets, order, from, to }) => {
      arena.clear();
      const out = place(new Float32Array(rows + 1).fill(untouched));
      kernels[name](
        ...([placePanels(values, rows, units), panelBytesOf(rows), place(targets)] as const),
        ...([placeWords(order), units, from, to, out] as const),
      );
      const expected = new Float32Array(rows);
      twin.perSample(inOrder(targets, order, units), values, rows, units, expected);
      expected.fill(untouched, 0, from).fill(untouched, to);
      expect(firstDifference(read(out, rows), expected)).toBeNull();
      expect(read(out, rows + 1)[rows]).toBe(untouched);
    }),
    { numRuns: 120 },
  );
});

const gradientTwins = [
  ["meanSquaredErrorGradient", meanSquaredError],
  ["binaryCrossentropyGradient", binaryCrossentropy],
  ["binaryCrossentropyOfSumsGradient", binaryCrossentropy.fused!],
  ["categoricalCrossentropyGradient", categoricalCrossentropy],
  ["categoricalCrossentropyOfSumsGradient", categoricalCrossentropy.fused!],
] as const satisfies readonly (readonly [string, Pick<Loss, "gradient">])[];

it.each(gradientTwins)("%s has the bits of its plain twin", (name, twin) => {
  fc.assert(
    fc.property(samples, ({ rows, units, values, targets, order, from, to }) => {
      arena.clear();
      const out = reservePanels(rows, units);
      kernels[name](
        ...([placePanels(values, rows, units), panelBytesOf(rows), place(targets)] as const),
        ...([placeWords(order), units, from, to, rows, out] as const),
      );
      const expected = new Float32Array(rows * units);
      twin.gradient(inOrder(targets, order, units), values, rows, units, expected);
      expected.fill(untouched, 0, from * units).fill(untouched, to * units);
      expect(firstDifference(readPanels(out, rows, units), expected)).toBeNull();
      expect(isRestUntouched(out, rows, units)).toBe(true);
    }),
    { numRuns: 120 },
  );
});

describe("the logarithm and the exponential in WebAssembly", () => {
  /** The losses of many one-unit samples, by the kernel and by its plain twin. */
  function bothWays(
    name: "binaryCrossentropy" | "binaryCrossentropyOfSums",
    values: Float32Array,
    target: number,
  ): [Float32Array, Float32Array] {
    const { length } = values;
    const targets = new Float32Array(length).fill(target);
    const out = arena.reserve(length * 4);
    const order = placeWords(Array.from({ length }, (_, i) => i));
    kernels[name](
      ...([placePanels(values, length, 1), panelBytesOf(length), place(targets)] as const),
      ...([order, 1, 0, length, out] as const),
    );
    const expected = new Float32Array(length);
    const twin = name === "binaryCrossentropy" ? binaryCrossentropy : binaryCrossentropy.fused!;
    twin.perSample(targets, values, length, 1, expected);
    return [read(out, length), expected];
  }

  const bitsOf = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0];

  it.each([0, 1])("have the bits of their plain twins for outputs from 0 to 1, target %i", (t) => {
    const [low, high] = [0.5e-7, 1].map(bitsOf);
    const count = 2 ** 17;
    const values = Float32Array.from({ length: count }, (_, i) =>
      fromBits(high - Math.floor((i / count) * (high - low))),
    );
    expect(firstDifference(...bothWays("binaryCrossentropy", values, t))).toBeNull();
  });

  it.each([0, 1])("have the bits of their plain twins for sums from everywhere, target %i", (t) => {
    const values = Float32Array.from({ length: 2 ** 17 }, (_, i) =>
      fromBits(i * 2 ** 15 + (i % 32749)),
    );
    expect(firstDifference(...bothWays("binaryCrossentropyOfSums", values, t))).toBeNull();
  });
});
