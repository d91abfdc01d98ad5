import { Trace, type Layer } from "../layers";
import type { FusedLoss, Loss } from "../losses";
import type { Metric } from "../metrics";
import type { Optimizer } from "../optimizers";

/** What `compile` settled. */
export interface Compiled {
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  readonly metrics: readonly Metric[];
}

/** Built layers and what they are trained for. */
export interface Network extends Compiled {
  readonly layers: readonly Layer[];
}

/** The last layer. */
export function outputLayer({ layers }: Pick<Network, "layers">): Layer {
  return layers[layers.length - 1];
}

/** The loss joined with the last layer's activation, where the two have a stable common form. */
export function fusedLoss(network: Network): FusedLoss | undefined {
  const { fused } = network.loss;
  return fused?.activation === outputLayer(network).activation.name ? fused : undefined;
}

/** Room for the forward and backward pass of at most `maxRows` samples, in training or else to see the outputs. */
export function makeTraces(
  layers: readonly Layer[],
  maxRows: number,
  isTraining = false,
): readonly Trace[] {
  return layers.map((layer) => new Trace(layer, maxRows, isTraining));
}
