import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Matrix } from "@deltabook/nn";
import { networkShape, type NetworkShape } from "../../lib/src/engine/networkShape";
import { makePlan, type Plan, type SamplesPlan } from "../../lib/src/engine/plan";
import { Arena, paddedRows, panelCount, takeMemory } from "../../lib/src/kernels/wasm";
import { firstDifference, size } from "../kernels/float32";
import { samplesOf, sparse, type Job } from "./job";
import { networkOf } from "./network";

type Samples = [x: Matrix, y: Matrix];

/** A plan, and all that it was made of. */
interface Planned {
  readonly plan: Plan;
  readonly arena: Arena;
  readonly shape: NetworkShape;
  readonly train: Samples;
  readonly validation: Samples | null;
  readonly threads: number;
}

const planned = fc
  .record({
    ...{ inputs: size, rows: size, validationRows: fc.constantFrom(0, 1, 40) },
    layers: fc.array(fc.tuple(size, fc.constant("relu" as const)), { minLength: 1, maxLength: 3 }),
    optimizer: fc.constantFrom("sgd", "momentum", "adam"),
    zeros: fc.constantFrom(0, 81, 99, 100),
    batchShare: fc.double({ min: 0, max: 1, noNaN: true }),
    threads: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ validationRows, batchShare, zeros, threads, ...sizes }): Planned => {
    const job: Job = { ...sizes, loss: "meanSquaredError", filling: { ...sparse, zeros } };
    const shape = networkShape(networkOf(job))!;
    const train = samplesOf(job);
    const validation = validationRows > 0 ? samplesOf({ ...job, rows: validationRows }) : null;
    const arena = new Arena(takeMemory(false));
    const input = {
      network: shape,
      train: { x: train[0], y: train[1] },
      ...(validation && { validation: { x: validation[0], y: validation[1] } }),
      ...{ batchSize: Math.max(1, Math.floor(job.rows * batchShare)), threads },
    };
    return { plan: makePlan(input, arena), arena, shape, train, validation, threads };
  });

/** Of how many entries each sample consists in the memory. */
function lengthsOf({ rows, x }: SamplesPlan, arena: Arena): number[] {
  if (!("starts" in x)) return [];
  const starts = arena.words(x.starts, rows + 1);
  return Array.from({ length: rows }, (_, r) => starts[r + 1] - starts[r]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The most entries that a batch of the samples can have. */
function mostEntries(samples: SamplesPlan, batchSize: number, arena: Arena): number {
  const lengths = lengthsOf(samples, arena).sort((a, b) => b - a);
  return sum(lengths.slice(0, batchSize));
}

type Room = [address: number, bytes: number];

function samplesRooms(samples: SamplesPlan, [x, y]: Samples, arena: Arena): Room[] {
  const places: Room[] =
    "starts" in samples.x
      ? [
          [samples.x.starts, (x.rows + 1) * 4],
          [samples.x.entries, sum(lengthsOf(samples, arena)) * 8],
        ]
      : [[samples.x.dense, x.data.byteLength + 12]];
  return [...places, [samples.y, y.data.byteLength + 12], [samples.order, x.rows * 4]];
}

function layerRooms({ plan, shape }: Planned): Room[] {
  const rows = paddedRows(plan.batchSize);
  return plan.layers.flatMap(({ kernel, bias, inputs, units, ...layer }, i): Room[] => {
    const panels = panelCount(units);
    expect([kernel.slots.length, bias.slots.length]).toEqual([shape.slots, shape.slots]);
    return [
      ...[kernel.weights, ...kernel.slots].map((at): Room => [at, panels * inputs * 128]),
      ...[bias.weights, ...bias.slots].map((at): Room => [at, panels * 128]),
      ...(i > 0 ? [[layer.transposed, panelCount(inputs) * units * 128] as Room] : []),
      [layer.outputs, panels * rows * 128],
      [layer.gradient, panels * rows * 128],
    ];
  });
}

function batchRooms({ plan, arena, shape }: Planned): Room[] {
  const { batch, batchSize, train, validation } = plan;
  const { inputs } = shape.layers[0];
  if ("byRows" in batch) {
    const [fours, columns] = [batchSize, inputs].map((count) => Math.ceil(count / 4));
    expect(batch.rowPitch).toBeGreaterThanOrEqual(columns * 64);
    expect(batch.columnPitch).toBeGreaterThanOrEqual(fours * 64);
    return [
      [batch.byRows, fours * batch.rowPitch],
      [batch.byColumns, columns * batch.columnPitch],
    ];
  }
  const ofTrain = mostEntries(train, batchSize, arena);
  const ofValidation = validation ? mostEntries(validation, batchSize, arena) : 0;
  return [
    [batch.segments[0].starts, (batchSize + 1) * 4],
    [batch.entries, Math.max(ofTrain, ofValidation) * 8],
    [batch.columnStarts, (inputs + 2) * 4],
    [batch.columnEntries, (ofTrain + 3 * inputs) * 8],
  ];
}

/** Where all that threads write or read lies, and how much room the largest batch needs there. */
function roomsOf(all: Planned): Room[] {
  const { plan, arena, train, validation } = all;
  return [
    [plan.control, 64],
    ...samplesRooms(plan.train, train, arena),
    ...(validation ? samplesRooms(plan.validation!, validation, arena) : []),
    ...layerRooms(all),
    ...batchRooms(all),
    [plan.losses, paddedRows(plan.batchSize) * 4],
    [plan.accuracies, paddedRows(plan.batchSize) * 4],
    ...plan.scratch.map((address): Room => [address, 256 * 128]),
  ];
}

describe("makePlan", () => {
  it("gives everything room of its own, from a multiple of 64 on, for the largest batch", () => {
    fc.assert(
      fc.property(planned, (all) => {
        const rooms = roomsOf(all).sort(([a], [b]) => a - b);
        for (const [i, [address, bytes]] of rooms.entries()) {
          expect(address % 64).toBe(0);
          const end = rooms.at(i + 1)?.[0] ?? all.arena.memory.buffer.byteLength;
          expect(address + bytes).toBeLessThanOrEqual(end);
        }
        expect(all.plan.scratch).toHaveLength(all.threads);
      }),
    );
  });

  it("puts the samples there: targets, the order of the rows, and inputs, dense or as entries", () => {
    fc.assert(
      fc.property(planned, ({ plan, arena, train, validation }) => {
        expectSamples(plan.train, train, arena);
        expect(plan.validation === null).toBe(validation === null);
        if (validation) expectSamples(plan.validation!, validation, arena);
      }),
    );
  });

  it("stores samples as entries where few of their values are not zero, else dense", () => {
    const job: Job = {
      ...{ inputs: 10, rows: 50, layers: [[2, "relu"]] },
      ...{ loss: "meanSquaredError", optimizer: "sgd" },
    };
    const network = networkShape(networkOf(job))!;
    const isSparse = (nonZeros: number): boolean => {
      const x = new Matrix(50, 10).map((_, row, column) => (column < nonZeros ? row + 1 : 0));
      const input = { network, train: { x, y: new Matrix(50, 2) }, batchSize: 8, threads: 1 };
      return "segments" in makePlan(input, new Arena(takeMemory(false))).batch;
    };
    expect([0, 3, 9, 10].map(isSparse)).toEqual([true, true, false, false]);
  });
});

function expectSamples(samples: SamplesPlan, [x, y]: Samples, arena: Arena): void {
  expect(samples.rows).toBe(x.rows);
  expect(firstDifference(arena.floats(samples.y, y.data.length), y.data)).toBeNull();
  expect(arena.words(samples.order, x.rows).every((row, i) => row === i)).toBe(true);
  if ("dense" in samples.x) {
    expect(firstDifference(arena.floats(samples.x.dense, x.data.length), x.data)).toBeNull();
    return;
  }
  const starts = arena.words(samples.x.starts, x.rows + 1);
  for (let r = 0; r < x.rows; r++) {
    const address = samples.x.entries + starts[r] * 8;
    const length = starts[r + 1] - starts[r];
    expect(starts[r] % 4).toBe(0);
    const words = arena.words(address, length * 2);
    const values = arena.floats(address, length * 2);
    const row = new Float32Array(x.columns);
    for (let i = 0; i < length; i++) row[words[2 * i] / 128] += values[2 * i + 1];
    const expected = x.row(r).map((value) => value + 0); // a negative zero has no entry
    expect(firstDifference(row, expected)).toBeNull();
  }
}
