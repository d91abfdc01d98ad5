import { expect, test } from "vitest";
import { KernelTimer } from "../../../bench/jobs/kernelTimer.js";

test("KernelTimer adds up the calls of each kernel, and passes arguments and results on", () => {
  let milliseconds = 1000;
  const received: number[][] = [];
  const take =
    (duration: number) =>
    (...args: number[]): number => {
      milliseconds += duration;
      received.push(args);
      return duration;
    };
  const timer = new KernelTimer(() => milliseconds);
  const kernels = { relu: take(1), adam: take(5), tanh: take(9), memory: {} };
  const { relu, adam } = timer.around(kernels, () => new Uint32Array(0));
  relu(0, 4);
  milliseconds += 10;
  expect(adam(0, 0, 0, 0, 8)).toBe(5);
  relu(4, 4);
  milliseconds += 100;
  expect(received).toEqual([
    [0, 4],
    [0, 0, 0, 0, 8],
    [4, 4],
  ]);
  expect(timer.times).toEqual({
    milliseconds: 17,
    kernels: [
      { name: "adam", calls: 1, milliseconds: 5, operations: 24 },
      { name: "relu", calls: 2, milliseconds: 2, operations: 0 },
    ],
  });
});

test("KernelTimer has no times without a call", () => {
  expect(new KernelTimer().times).toEqual({ milliseconds: 0, kernels: [] });
});
