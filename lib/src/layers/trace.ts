import type { Layer } from "./layer";

/** Room for what one layer computes while a batch goes forward and back. */
export class Trace {
  /** The batch that went in last, rows x inputs. */
  x: Float32Array = new Float32Array(0);
  rows = 0;
  /** Whether the layer is being trained, or is asked for its outputs. */
  readonly isTraining: boolean;
  /** Weighted sums, rows x units. */
  readonly sums: Float32Array;
  /** Activations of the sums, rows x units. */
  readonly outputs: Float32Array;
  /** The gradient with respect to the outputs, then, in place, with respect to the sums; rows x units. */
  readonly gradient: Float32Array;
  /** One gradient for each of the layer's weight arrays. */
  readonly weightGradients: readonly Float32Array[];

  constructor(layer: Layer, maxRows: number, isTraining = false) {
    this.isTraining = isTraining;
    this.sums = new Float32Array(maxRows * layer.units);
    this.outputs = new Float32Array(maxRows * layer.units);
    this.gradient = new Float32Array(maxRows * layer.units);
    this.weightGradients = layer.weights.map((weights) => new Float32Array(weights.data.length));
  }
}
