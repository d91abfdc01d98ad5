import { activations, type ActivationName } from "../activations";
import { Dense, type Layer } from "../layers";
import { losses, type LossName } from "../losses";
import { metrics } from "../metrics";
import { fusedLoss, type Network } from "../models/network";
import { Adam, SGD, type Optimizer } from "../optimizers";

/** A layer as the kernels see it. */
export interface LayerShape {
  readonly inputs: number;
  readonly units: number;
  readonly activation: ActivationName;
  readonly hasBias: boolean;
}

/** The optimizers that have a kernel, and how many slots each needs. */
export type UpdateName = "sgd" | "sgdWithMomentum" | "adam";

/** A network as the kernels see it: plain data, which other threads can be sent. */
export interface NetworkShape {
  readonly layers: readonly LayerShape[];
  readonly loss: LossName;
  /** Whether the loss is taken from the sums before the last activation. */
  readonly isFused: boolean;
  readonly measuresAccuracy: boolean;
  readonly update: UpdateName;
  readonly slots: number;
}

/**
 * The network's shape, or null if there is no kernel for a part of it: dropout, a regularizer, or something of the learner's
 * own making.
 */
export function networkShape(network: Network): NetworkShape | null {
  const layers = network.layers.map(layerShape);
  const loss = nameOf(losses, network.loss);
  const update = updateName(network.optimizer);
  if (!isWhole(layers) || !loss || !update) return null;
  if (!network.metrics.every((metric) => metric === metrics.accuracy)) return null;
  return {
    layers,
    loss,
    isFused: fusedLoss(network) !== undefined,
    measuresAccuracy: network.metrics.length > 0,
    update,
    slots: network.optimizer.slots,
  };
}

function isWhole(layers: readonly (LayerShape | null)[]): layers is readonly LayerShape[] {
  return layers.every((layer) => layer !== null);
}

function layerShape(layer: Layer): LayerShape | null {
  const activation = nameOf(activations, layer.activation);
  if (!isDense(layer) || layer.kernelRegularizer || !activation) return null;
  const { rows, columns } = layer.kernel;
  return { inputs: rows, units: columns, activation, hasBias: layer.bias !== null };
}

/** Whether it is the library's own: one that extends it may compute something else. */
function isDense(layer: Layer): layer is Dense {
  return layer.constructor === Dense;
}

/** Under which name the table has this very object. */
function nameOf<Name extends string>(table: Record<Name, unknown>, value: unknown): Name | null {
  const names = Object.keys(table) as Name[];
  return names.find((name) => table[name] === value) ?? null;
}

function updateName(optimizer: Optimizer): UpdateName | null {
  const { constructor, slots } = optimizer;
  if (constructor === Adam) return "adam";
  if (constructor !== SGD) return null;
  return slots > 0 ? "sgdWithMomentum" : "sgd";
}
