import { expect, it } from "vitest";
import { networkShape } from "../../lib/src/engine/networkShape";
import { makePlan, type WeightsPlan } from "../../lib/src/engine/plan";
import { loadWeights, storeWeights } from "../../lib/src/engine/weightArrays";
import { Arena, takeMemory } from "../../lib/src/kernels/wasm";
import { OptimizerState } from "../../lib/src/models/optimizerState";
import { optimizers, samplesOf, type Job } from "./job";
import { networkOf } from "./network";

const job: Job = {
  ...{ inputs: 3, rows: 4 },
  layers: [
    [70, "tanh"],
    [2, "sigmoid"],
  ],
  ...{ loss: "binaryCrossentropy", optimizer: "adam" },
};

it.each(
  (Object.keys(optimizers) as Job["optimizer"][]).flatMap((optimizer) =>
    [true, false].map((useBias) => ({ optimizer, useBias })),
  ),
)(
  "storeWeights brings back what loadWeights has put into the memory, with $optimizer, biases: $useBias",
  ({ optimizer, useBias }) => {
    const network = networkOf({ ...job, optimizer, useBias });
    const { layers } = network;
    const { slots } = new OptimizerState(network.optimizer, layers);
    const [x, y] = samplesOf(job);
    const arena = new Arena(takeMemory(false));
    const input = { network: networkShape(network)!, train: { x, y }, batchSize: 2, threads: 1 };
    const plan = makePlan(input, arena);

    const arrays = [
      ...layers.flatMap(({ weights }) => weights.map(({ data }) => data)),
      ...slots.flat(2),
    ];
    let next = 0;
    for (const values of arrays) values.forEach((_, i) => (values[i] = ++next));
    const expected = arrays.map((values) => values.slice());
    loadWeights(layers, slots, plan, arena);
    expect(arrays).toEqual(expected);
    for (const values of arrays) values.fill(0);
    storeWeights(layers, slots, plan, arena);
    expect(arrays).toEqual(expected);

    // The last unit of the first layer: column 69, so in the third panel, the sixth of its row.
    const { kernel, bias } = plan.layers[0];
    const at = (places: WeightsPlan, row: number, rows: number): number[] =>
      [places.weights, ...places.slots].map(
        (address) => arena.floats(address + 2 * rows * 128 + row * 128, 6)[5],
      );
    const [weights, biases = []] = layers[0].weights.map((matrix, j) =>
      [matrix.data, ...slots[0][j]].map((values) => values.at(-1)),
    );
    expect(at(kernel, 2, 3)).toEqual(weights);
    if (useBias) expect(at(bias, 0, 1)).toEqual(biases);
  },
);
