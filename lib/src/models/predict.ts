import type { Layer } from "../layers";
import { Matrix } from "../matrix";
import { forwardPass } from "./forwardPass";
import { CHUNK } from "./measure";
import { makeTraces } from "./network";

/** The outputs for each row of `x`. */
export function predict(layers: readonly Layer[], x: Matrix): Matrix {
  const { units } = layers[layers.length - 1];
  const out = Matrix.zeros(x.rows, units);
  const traces = makeTraces(layers, Math.min(CHUNK, x.rows));
  for (let start = 0; start < x.rows; start += CHUNK) {
    const rows = Math.min(CHUNK, x.rows - start);
    const chunk = x.data.subarray(start * x.columns, (start + rows) * x.columns);
    const outputs = forwardPass(layers, chunk, rows, traces);
    out.data.set(outputs.subarray(0, rows * units), start * units);
  }
  return out;
}
