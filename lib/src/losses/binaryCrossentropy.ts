import { exp, log, log1p } from "../math";
import { clip, isWithinClip } from "./clip";
import type { Loss } from "./loss";
import { gradientOfTerms, meanOfTerms } from "./meanOfTerms";

const { fround } = Math;

/**
 * L = mean over the units of -(t ln y + (1 - t) ln (1 - y)); dL/dy = (y - t) / (y (1 - y)) / units.
 *
 * From outputs, y is kept within 1e-7 and 1 - 1e-7, as in Keras. From the sums x of a sigmoid, where y = 1 / (1 + e^-x),
 * the same is max(x, 0) - t x + ln (1 + e^-|x|), and dL/dx = (y - t) / units: nothing to clip.
 */
export const binaryCrossentropy: Loss = {
  name: "binaryCrossentropy",
  ofProbabilities: true,
  perSample: meanOfTerms(fromOutput),
  gradient: gradientOfTerms(outputDerivative),
  fused: {
    activation: "sigmoid",
    perSample: meanOfTerms(fromSum),
    gradient: gradientOfTerms((t, y) => fround(y - t)),
  },
};

function fromOutput(t: number, output: number): number {
  const y = clip(output);
  const ifTrue = fround(t * log(y));
  const ifFalse = fround(fround(1 - t) * log(fround(1 - y)));
  return -fround(ifTrue + ifFalse);
}

function outputDerivative(t: number, y: number): number {
  if (!isWithinClip(y)) return 0;
  return fround(fround(y - t) / fround(y * fround(1 - y)));
}

function fromSum(t: number, x: number): number {
  const linear = fround(Math.max(x, 0) - fround(t * x));
  return fround(linear + log1p(exp(-Math.abs(x))));
}
