import { display, type DisplayHandle } from "../display";
import type { Sequential } from "../models";
import { digitCanvasBundle } from "./digitCanvasBundle";

/** Settings of `digitCanvas`. */
export interface DigitCanvasOptions {
  /** What each output of the model stands for; the numbers from 0 up where nothing else is said. */
  labels?: readonly string[];
}

/**
 * Shows a surface to draw a digit on, which the model reads while it is drawn. The model goes into the page with its weights,
 * and runs there; where no script runs there is a picture of one drawn digit and what the model says to it.
 *
 * @param model takes 28 x 28 = 784 inputs from 0 to 1, ink high, and has one output for each label
 * @throws TypeError if the model does not take 784 inputs or is not built, RangeError if it has not one output for each label
 *
 * @example
 * ```ts
 * import { Dense, digitCanvas, Sequential } from "@deltabook/nn";
 * const model = new Sequential([new Dense(10, { activation: "softmax", inputShape: [4] })]);
 * digitCanvas(model); // throws TypeError: Cannot show digit canvas: the model must take 784 inputs, received one with 4
 * ```
 */
export function digitCanvas(model: Sequential, options: DigitCanvasOptions = {}): DisplayHandle {
  return display(digitCanvasBundle(model, options.labels));
}
