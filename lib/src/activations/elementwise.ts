import type { Activation } from "./activation";

const { fround } = Math;

/** An activation that takes each sum by itself: y = f(x), with its derivative dy/dx as a function of y. */
export function elementwise(
  name: string,
  f: (x: number) => number,
  derivative: (y: number) => number,
): Activation {
  return {
    name,
    forward(sums, rows, units, out) {
      for (let i = 0; i < rows * units; i++) out[i] = f(sums[i]);
    },
    backward(outputs, gradient, rows, units, out) {
      for (let i = 0; i < rows * units; i++) {
        out[i] = fround(gradient[i] * derivative(outputs[i]));
      }
    },
  };
}
