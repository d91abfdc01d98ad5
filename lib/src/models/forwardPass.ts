import type { Layer, Trace } from "../layers";

/** Sends `rows` samples through all layers; returns the last layer's outputs (a view into its trace). */
export function forwardPass(
  layers: readonly Layer[],
  x: Float32Array,
  rows: number,
  traces: readonly Trace[],
): Float32Array {
  return layers.reduce((values, layer, i) => {
    layer.forward(values, rows, traces[i]);
    return traces[i].outputs;
  }, x);
}
