import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { Adam, SGD } from "@deltabook/nn";
import { anyValues, filling, firstDifference, smallValues } from "../float32";
import { arena, kernels, place, read } from "./workbench";

beforeEach(() => {
  arena.clear();
});

const length = 1024;

/** Weights, a gradient, two arrays of memory, and how many of their numbers are used. */
const inputs = fc
  .record({ filling, isSmall: fc.boolean(), fours: fc.integer({ min: 0, max: length / 4 }) })
  .map(({ filling: how, isSmall, fours }) => {
    const make = isSmall ? smallValues : anyValues;
    const [weights, gradient, first, second] = [0, 1, 2, 3].map((i) =>
      make(length, { ...how, seed: how.seed + i }),
    );
    return { weights, gradient, memory: [first, second], used: fours * 4 };
  });

const learningRate = fc.oneof(
  fc.constantFrom(1e-40, 1e-3, 0.1, 1, 3e38),
  fc.double({ min: 1e-6, max: 10, noNaN: true }),
);

const share = fc.double({ min: 0, max: 0.9999999, noNaN: true });

describe("optimizers in WebAssembly", () => {
  it("sgd has the bits of its plain twin", () => {
    fc.assert(
      fc.property(inputs, learningRate, ({ weights, gradient, used }, rate) => {
        arena.clear();
        const address = place(weights);
        const optimizer = new SGD({ learningRate: rate });
        kernels.sgd(address, place(gradient), used * 4, optimizer.factors().learningRate);
        optimizer.update(weights.subarray(0, used), gradient, []);
        expect(firstDifference(read(address, length), weights)).toBeNull();
      }),
    );
  });

  it("sgdWithMomentum has the bits of its plain twin, in the weights and in the velocity", () => {
    fc.assert(
      fc.property(
        inputs,
        learningRate,
        share,
        ({ weights, gradient, memory, used }, rate, kept) => {
          arena.clear();
          const address = place(weights);
          const velocity = place(memory[0]);
          const optimizer = new SGD({ learningRate: rate, momentum: kept || 0.5 });
          const factors = optimizer.factors();
          const places = [address, velocity, place(gradient), used * 4] as const;
          kernels.sgdWithMomentum(...places, factors.learningRate, factors.momentum);
          optimizer.update(weights.subarray(0, used), gradient, memory);
          expect(firstDifference(read(address, length), weights)).toBeNull();
          expect(firstDifference(read(velocity, length), memory[0])).toBeNull();
        },
      ),
    );
  });

  it("adam has the bits of its plain twin, in the weights and in both means", () => {
    const settings = fc.record({
      learningRate,
      beta1: share,
      beta2: share,
      epsilon: fc.constantFrom(1e-7, 1e-40, 1e-60, 1),
      step: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 1e6 })),
    });
    fc.assert(
      fc.property(inputs, settings, ({ weights, gradient, memory, used }, { step, ...options }) => {
        arena.clear();
        const address = place(weights);
        const [means, squares] = memory.map(place);
        const optimizer = new Adam(options);
        const { alpha, rate1, rate2, epsilon } = optimizer.factors(step);
        const places = [address, means, squares, place(gradient), used * 4] as const;
        kernels.adam(...places, alpha, rate1, rate2, epsilon);
        const part = memory.map((values) => values.subarray(0, used));
        optimizer.update(weights.subarray(0, used), gradient, part, step);
        expect(firstDifference(read(address, length), weights)).toBeNull();
        expect(firstDifference(read(means, length), memory[0])).toBeNull();
        expect(firstDifference(read(squares, length), memory[1])).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
