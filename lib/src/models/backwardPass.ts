import type { Trace } from "../layers";
import { fusedLoss, outputLayer, type Network } from "./network";

/**
 * Fills `weightGradients` of all traces with the gradient of the mean loss, from the values of the last forward pass.
 *
 * From the last layer back: the gradient with respect to a layer's sums gives that of its weights and of its inputs,
 * which are the outputs of the layer before.
 */
export function backwardPass(
  network: Network,
  targets: Float32Array,
  traces: readonly Trace[],
): void {
  const { layers } = network;
  const last = layers.length - 1;
  outputGradient(network, targets, traces[last]);
  for (let i = last; i > 0; i--) {
    const before = traces[i - 1];
    const { activation, units } = layers[i - 1];
    layers[i].backward(traces[i], before.gradient);
    activation.backward(before.outputs, before.gradient, before.rows, units, before.gradient);
  }
  layers[0].backward(traces[0], null);
}

/** Fills the last trace's gradient with respect to its sums. */
function outputGradient(network: Network, targets: Float32Array, trace: Trace): void {
  const { activation, units } = outputLayer(network);
  const { rows, outputs, gradient } = trace;
  const fused = fusedLoss(network);
  if (fused) {
    fused.gradient(targets, outputs, rows, units, gradient);
  } else {
    network.loss.gradient(targets, outputs, rows, units, gradient);
    activation.backward(outputs, gradient, rows, units, gradient);
  }
}
