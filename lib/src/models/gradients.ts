import { Matrix } from "../matrix";
import { backwardPass } from "./backwardPass";
import type { Samples } from "./batches";
import { forwardPass } from "./forwardPass";
import { makeTraces, type Network } from "./network";

/** The gradient of the mean loss over the samples with respect to every weight array, in the weights' order. */
export function gradients(network: Network, { x, y }: Samples): Matrix[] {
  const traces = makeTraces(network.layers, x.rows);
  forwardPass(network.layers, x.values(0, x.rows), x.rows, traces);
  backwardPass(network, y.data, traces);
  return network.layers.flatMap(({ weights }, i) =>
    weights.map(({ rows, columns }, j) => new Matrix(rows, columns, traces[i].weightGradients[j])),
  );
}
