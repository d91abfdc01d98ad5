import type { Layer } from "../layers";
import { Matrix } from "../matrix";
import type { Inputs } from "../scaledBytes";
import { forwardPass } from "./forwardPass";
import { chunkSize } from "./measure";
import { makeTraces } from "./network";

/** The outputs for each row of `x`. */
export function predict(layers: readonly Layer[], x: Inputs): Matrix {
  const { units } = layers[layers.length - 1];
  const out = Matrix.zeros(x.rows, units);
  const traces = makeTraces(layers, Math.min(chunkSize, x.rows));
  for (let start = 0; start < x.rows; start += chunkSize) {
    const rows = Math.min(chunkSize, x.rows - start);
    const chunk = x.values(start, start + rows);
    const outputs = forwardPass(layers, chunk, rows, traces);
    out.data.set(outputs.subarray(0, rows * units), start * units);
  }
  return out;
}
