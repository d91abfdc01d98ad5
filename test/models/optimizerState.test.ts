import { describe, expect, it } from "vitest";
import { Adam, Dense, Random, SGD, type Optimizer } from "@deltabook/nn";
import { makeTraces } from "../../lib/src/models/network";
import { OptimizerState } from "../../lib/src/models/optimizerState";

/** One unit with a weight of 2 and a bias of 1, and gradients of 8 and 4 with respect to them. */
function unit(optimizer: Optimizer): {
  readonly layers: readonly Dense[];
  readonly state: OptimizerState;
  readonly update: () => void;
  /** Copies of all that a checkpoint keeps. */
  readonly all: () => unknown;
} {
  const layer = new Dense(1);
  layer.build(1, new Random(0));
  const [kernel, bias] = layer.weights;
  kernel.data[0] = 2;
  bias.data[0] = 1;
  const layers = [layer];
  const traces = makeTraces(layers, 1);
  traces[0].weightGradients[0][0] = 8;
  traces[0].weightGradients[1][0] = 4;
  const state = new OptimizerState(optimizer, layers);
  return {
    ...{ layers, state },
    update: () => {
      state.update(layers, traces);
    },
    all: () => structuredClone([state.step, kernel.data, bias.data, state.slots]),
  };
}

const momentum = (): SGD => new SGD({ learningRate: 0.25, momentum: 0.5 });

describe("OptimizerState", () => {
  it.each([
    [new SGD(), 0],
    [momentum(), 1],
    [new Adam(), 2],
  ])(
    "has for each weight array as many slots of its size as %o wants, all zero",
    (optimizer, slots) => {
      const layers = [new Dense(3), new Dense(2, { useBias: false })];
      layers[0].build(4, new Random(0));
      layers[1].build(3, new Random(0));
      const zeros = (length: number): Float32Array[] =>
        Array.from({ length: slots }, () => new Float32Array(length));
      const state = new OptimizerState(optimizer, layers);
      expect(state.slots).toEqual([[zeros(12), zeros(3)], [zeros(6)]]);
      expect(state.step).toBe(0);
    },
  );

  it("changes each weight array by its own gradient and its own slots, and counts the steps", () => {
    // Momentum: v = 0.5 v - 0.25 g, w = w + v
    const { update, all } = unit(momentum());
    update();
    const one = (value: number): Float32Array => Float32Array.of(value);
    expect(all()).toEqual([1, one(0), one(0), [[[one(-2)], [one(-1)]]]]);
    update();
    expect(all()).toEqual([2, one(-3), one(-1.5), [[[one(-3)], [one(-1.5)]]]]);
  });

  it("counts steps that an engine took", () => {
    const { state, update } = unit(momentum());
    state.advance(5);
    update();
    expect(state.step).toBe(6);
  });
});

describe("a checkpoint", () => {
  it.each([momentum, (): Adam => new Adam()])(
    "brings back the step, the slots and the weights of the time when it was taken, or kept",
    (optimizer) => {
      const { layers, state, update, all } = unit(optimizer());
      update();
      const first = all();
      const checkpoint = state.checkpoint(layers);
      update();
      expect(all()).not.toEqual(first);
      checkpoint.restore();
      expect(all()).toEqual(first);
      update();
      update();
      const third = all();
      checkpoint.keep();
      update();
      checkpoint.restore();
      checkpoint.restore();
      expect(all()).toEqual(third);
    },
  );
});
