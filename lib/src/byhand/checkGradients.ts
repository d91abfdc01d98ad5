import { hasMethods, positiveInteger, positiveNumber, received } from "../checks";
import { Matrix, type MatrixLike } from "../matrix";
import type { Sequential } from "../models";
import { Float64Model } from "./float64Model";
import { GradientCheck, type ArrayCheck } from "./gradientCheck";
import { numericalGradient } from "./numericalGradient";

const attempt = "Cannot check gradients";

/** Gradients below this count as 0: float32 has about 7 digits, and the outputs are near 1. */
const smallest = 1e-6;

/** Settings of `checkGradients`. */
export interface CheckGradientsOptions {
  /** How far each weight is moved up and down. */
  epsilon?: number;
  /** The largest relative error that counts as right. */
  tolerance?: number;
  /** At most so many weights of each array are tried, spread evenly; each costs two forward passes of all samples. */
  weightsPerArray?: number;
}

/**
 * Checks backpropagation by trial: compares `model.gradients(x, y)` (float32) with central differences of a second
 * forward pass, written straight from the formulas in float64.
 *
 * The error of an array is max |a - n| / max(|a|, |n|) over its weights: the largest difference of the two gradients
 * as a part of the array's largest gradient (and of no less than 1e-6).
 *
 * @param model - a compiled model with weights; they are not changed
 * @param x - samples x inputs; a few samples are enough
 * @param y - samples x outputs
 * @throws TypeError or RangeError if the data do not fit the model or an option is wrong; Error if the model has no
 * weights yet or is not compiled.
 *
 * @example
 * import { checkGradients, Dense, Sequential, xor } from "@deltabook/nn";
 * const model = new Sequential([new Dense(3, { activation: "sigmoid", inputShape: [2] }), new Dense(1)]);
 * model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
 * const { x, y } = xor();
 * checkGradients(model, x, y).ok; // => true
 */
export function checkGradients(
  model: Sequential,
  x: MatrixLike,
  y: MatrixLike,
  { epsilon = 1e-5, tolerance = 1e-3, weightsPerArray = 200 }: CheckGradientsOptions = {},
): GradientCheck {
  if (!hasMethods<Sequential>(model, ["gradients"])) {
    throw new TypeError(`${attempt}: model must be a Sequential, received ${received(model)}`);
  }
  positiveNumber(attempt, "epsilon", epsilon);
  positiveNumber(attempt, "tolerance", tolerance);
  positiveInteger(attempt, "weightsPerArray", weightsPerArray);
  const analytic = model.gradients(x, y);
  const names = arrayNames(model);
  const loss = lossByWeights(model, Matrix.from(x), Matrix.from(y));
  const arrays = analytic.map(({ data }, array): ArrayCheck => {
    const indices = spread(data.length, weightsPerArray);
    const [f, at] = loss(array, indices);
    const numerical = numericalGradient(f, at, { epsilon });
    const gradient = indices.map((index) => data[index]);
    return { name: names[array], weights: data.length, ...compared(indices, gradient, numerical) };
  });
  return new GradientCheck(arrays, tolerance);
}

type LossOfWeights = readonly [f: (w: readonly number[]) => number, at: readonly number[]];

/** For some weights of one array: the mean loss as a function of them, and where they are now. */
function lossByWeights(
  model: Sequential,
  x: Matrix,
  y: Matrix,
): (array: number, indices: readonly number[]) => LossOfWeights {
  const twin = new Float64Model(model.layers, model.loss!.name);
  const passes = twin.passes(x);
  return (array, indices) => {
    const weights = twin.weights[array];
    const at = indices.map((index) => weights[index]);
    const put = (values: readonly number[]): void => {
      indices.forEach((index, i) => (weights[index] = values[i]));
    };
    const f = (values: readonly number[]): number => {
      put(values);
      const loss = twin.loss(x, y, passes);
      put(at);
      return loss;
    };
    return [f, at];
  };
}

function compared(
  indices: readonly number[],
  analytic: readonly number[],
  numerical: readonly number[],
): Pick<ArrayCheck, "checked" | "error" | "worst"> {
  const differences = analytic.map((a, i) => Math.abs(a - numerical[i]));
  const largest = Math.max(smallest, ...analytic.map(Math.abs), ...numerical.map(Math.abs));
  const difference = Math.max(...differences);
  const i = differences.findIndex((d) => Object.is(d, difference));
  return {
    checked: indices.length,
    error: difference / largest,
    worst: { index: indices[i], analytic: analytic[i], numerical: numerical[i] },
  };
}

/** At most `count` of the numbers from 0 to length - 1, evenly spread. */
function spread(length: number, count: number): number[] {
  const n = Math.min(length, count);
  return Array.from({ length: n }, (_, i) => Math.floor((i * length) / n));
}

function arrayNames({ layers }: Sequential): string[] {
  return layers.flatMap(({ weights }, i) =>
    weights.map((_, j) => `layer ${i + 1} ${j === 0 ? "kernel" : "bias"}`),
  );
}
