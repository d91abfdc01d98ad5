import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activations, losses, type ActivationName, type LossName } from "@deltabook/nn";
import { dense, optimizers, sparse, train, type Job, type Left } from "./job";

const activationNames = Object.keys(activations) as ActivationName[];
const lossNames = Object.keys(losses) as LossName[];
const optimizerNames = Object.keys(optimizers) as Job["optimizer"][];

/** More rows, inputs and units than the engine takes at a time: 64 to 256, 208 and 32. */
const large = {
  ...{ inputs: 260, rows: 560 },
  layers: [
    [70, "relu"],
    [33, "tanh"],
    [10, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
} as const satisfies Job;

/** Batches of 1,140 rows: more than go through the first layer at a time, 128 dense or 1,024 sparse ones. */
const long = {
  ...{ inputs: 40, rows: 1180 },
  layers: [
    [33, "relu"],
    [10, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
} as const satisfies Job;

/** So many inputs that sparse rows are cut into segments: 2. */
const wide = {
  ...{ inputs: 900, rows: 300 },
  layers: [
    [33, "relu"],
    [10, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
} as const satisfies Job;

const jobs: (readonly [string, Job, string])[] = [
  ["sparse inputs", { ...large, filling: sparse }, "6a1a8325b4831177"],
  ["dense inputs", { ...large, filling: dense }, "6eebd8d4b244a9b3"],
  ["wide sparse inputs", { ...wide, filling: sparse }, "5f11ac30af475822"],
  ["long sparse batches", { ...long, filling: sparse }, "c2e239a303838709"],
  ["long dense batches", { ...long, filling: dense }, "054328f461948ccd"],
  [
    "one narrow layer",
    {
      inputs: 5,
      rows: 130,
      layers: [[1, "sigmoid"]],
      loss: "binaryCrossentropy",
      optimizer: "momentum",
    },
    "b97211576b11bed9",
  ],
];

describe.each(jobs)("training with %s", (_, job, expected) => {
  const options = { epochs: 2, batchSize: job.rows - 40, validationSplit: 0.03 };

  let known: Promise<Left> | undefined;
  const plain = (): Promise<Left> => (known ??= train(job, "reference", options));

  it("gives these very bits in plain TypeScript, on every machine", async () => {
    expect(await plain()).toMatchObject({ hash: expected, error: null });
  });

  it.each([1, 2, 3, 4, 8])("gives the same weights and history on %i threads", async (threads) => {
    expect(await train(job, threads, options)).toEqual(await plain());
  });
});

describe("training in WebAssembly gives the bits of plain TypeScript", () => {
  const combinations = activationNames.flatMap((hidden) =>
    activationNames.flatMap((output) => lossNames.map((loss) => [hidden, output, loss] as const)),
  );

  it.each(combinations)(
    "for %s, then %s, %s, with each optimizer",
    async (hidden, output, loss) => {
      const job = { inputs: 5, rows: 40, loss } as const;
      const layers = [
        [9, hidden],
        [3, output],
      ] as const;
      for (const optimizer of optimizerNames) {
        const whole = { ...job, layers, optimizer };
        const options = { epochs: 2, batchSize: 16 };
        const left = await train(whole, 1, options);
        expect(left).toEqual(await train(whole, "reference", options));
      }
    },
  );

  it("whatever the network, the data and the settings are", async () => {
    const width = fc.oneof(fc.constantFrom(1, 31, 32, 33, 64, 65), fc.integer({ min: 1, max: 70 }));
    const layer = fc.tuple(width, fc.constantFrom(...activationNames));
    const arbitraryJob = fc.record({
      ...{ inputs: width, rows: fc.integer({ min: 1, max: 140 }) },
      layers: fc.array(layer, { minLength: 1, maxLength: 4 }),
      loss: fc.constantFrom(...lossNames),
      optimizer: fc.constantFrom(...optimizerNames),
      useBias: fc.boolean(),
      measuresAccuracy: fc.boolean(),
      filling: fc.record({ seed: fc.nat(1000), zeros: fc.constantFrom(0, 30, 81, 100) }),
    });
    const settings = fc.record({
      epochs: fc.integer({ min: 1, max: 3 }),
      batchShare: fc.constantFrom(0, 0.1, 0.3, 0.7, 1),
      shuffle: fc.boolean(),
      validationSplit: fc.constantFrom(0, 0, 0.2, 0.5),
      seed: fc.nat(),
    });
    const threads = fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 2, 3);
    const sameBits = fc.asyncProperty(
      ...([arbitraryJob, settings, threads] as const),
      async (job, { batchShare, ...options }, way) => {
        fc.pre(hasFiniteGradients(job));
        const validationSplit = job.rows > 1 ? options.validationSplit : 0;
        const rows = validationSplit > 0 ? Math.floor(job.rows * (1 - validationSplit)) : job.rows;
        const batchSize = Math.max(1, Math.floor(rows * batchShare));
        const all = { ...options, validationSplit, batchSize };
        expect(await train(job, way, all)).toEqual(await train(job, "reference", all));
      },
    );
    await fc.assert(sameBits, { numRuns: 50 });
  }, 60_000);
});

/**
 * Whether no zero is multiplied by a gradient that is not a number, which plain loops pass over: without biases, inputs that
 * are all 0 may give outputs whose sum is 0, and categorical cross-entropy divides by it.
 */
function hasFiniteGradients({ layers, loss, useBias = true }: Job): boolean {
  const [, output] = layers[layers.length - 1];
  const isAboveZero = output === "sigmoid" || output === "softmax";
  return useBias || isAboveZero || loss !== "categoricalCrossentropy";
}
