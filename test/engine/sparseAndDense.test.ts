import { afterEach, expect, it, vi } from "vitest";
import * as sparseRows from "../../lib/src/kernels/wasm/sparse";
import { sparse, train, type Job } from "./job";

vi.mock(import("../../lib/src/kernels/wasm/sparse"), async (original) => {
  const module = await original();
  return { ...module, density: vi.fn(module.density) };
});

afterEach(() => {
  vi.restoreAllMocks();
});

const job: Job = {
  ...{ inputs: 40, rows: 150 },
  layers: [
    [33, "relu"],
    [4, "softmax"],
  ],
  ...{ loss: "categoricalCrossentropy", optimizer: "adam" },
};

it.each([0, 50, 81, 99, 100])(
  "inputs of which %i in a hundred are zero train the same weights, stored sparse or dense",
  async (zeros) => {
    const options = { epochs: 3, batchSize: 70, validationSplit: 0.2 };
    const filled = { ...job, filling: { ...sparse, zeros } };
    const density = vi.mocked(sparseRows.density);
    const plain = await train(filled, "reference", options);
    density.mockReturnValue(0);
    expect(await train(filled, 1, options)).toEqual(plain);
    density.mockReturnValue(1);
    expect(await train(filled, 1, options)).toEqual(plain);
    expect(density).toHaveBeenCalled();
  },
);
