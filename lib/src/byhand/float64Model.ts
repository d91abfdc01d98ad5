import { lookUp } from "../checks";
import { Dense, Dropout, type Layer } from "../layers";
import type { Matrix } from "../matrix";
import type { Regularizer } from "../regularizers";
import { float64Activations, type Float64Activation } from "./float64Activations";
import { float64Losses, float64LossesOfSums, type Float64Loss } from "./float64Losses";

/** What one layer computed for one sample. */
interface LayerPass {
  readonly sums: number[];
  readonly outputs: number[];
}

/** One sample's way through all layers. */
type Pass = readonly LayerPass[];

interface Float64Layer {
  /** inputs x units, row-major. */
  readonly kernel: Float64Array;
  /** One for each unit, where the layer has them. */
  readonly bias: Float64Array | undefined;
  readonly units: number;
  readonly activation: Float64Activation;
  /** What the weights cost, in float64. */
  readonly regularizer: Regularizer | undefined;
}

/**
 * A float64 copy of a model's layers and its loss: the forward pass written once more, straight from the formulas. Dropout
 * passes everything on, as it does in `gradients`.
 */
export class Float64Model {
  /** Copies of all weights in the order of `getWeights`; changing them changes the outputs. */
  readonly weights: readonly Float64Array[];
  readonly #layers: readonly Float64Layer[];
  readonly #loss: Float64Loss;
  readonly #lossTakesSums: boolean;

  constructor(layers: readonly Layer[], lossName: string) {
    this.#layers = layers.filter((layer) => !(layer instanceof Dropout)).map(float64Layer);
    this.weights = this.#layers.flatMap(({ kernel, bias }) => (bias ? [kernel, bias] : [kernel]));
    const ofSums = `${lossName} of ${layers[layers.length - 1].activation.name}`;
    this.#lossTakesSums = Object.hasOwn(float64LossesOfSums, ofSums);
    this.#loss = this.#lossTakesSums
      ? float64LossesOfSums[ofSums]
      : lookUp<Float64Loss>("loss", float64Losses, lossName);
  }

  /** All samples' passes at the present weights, for `loss`. */
  passes(x: Matrix): Pass[] {
    return x.toArray().map((row) => this.#pass(row));
  }

  /**
   * The mean loss over the samples, and what the weights add to it; `at` are their passes at the weights where the gradient
   * is taken.
   */
  loss(x: Matrix, y: Matrix, at: readonly Pass[]): number {
    const losses = x.toArray().map((row, i) => {
      const values = this.#result(this.#pass(row, at[i]));
      return this.#loss(Array.from(y.row(i)), values, this.#result(at[i]));
    });
    return losses.reduce((total, loss) => total + loss, 0) / losses.length + this.#penalty();
  }

  #penalty(): number {
    return this.#layers.reduce((total, { kernel, regularizer }) => {
      return total + (regularizer?.penalty(kernel) ?? 0);
    }, 0);
  }

  #pass(row: readonly number[], at?: Pass): Pass {
    let x = row;
    return this.#layers.map((layer, i) => {
      const sums = weightedSums(x, layer);
      const outputs = layer.activation(sums, at?.[i].sums ?? sums);
      x = outputs;
      return { sums, outputs };
    });
  }

  #result(pass: Pass): number[] {
    const { sums, outputs } = pass[pass.length - 1];
    return this.#lossTakesSums ? sums : outputs;
  }
}

function float64Layer(layer: Layer): Float64Layer {
  const { weights, units, activation } = layer;
  const [kernel, bias] = weights.map(({ data }) => Float64Array.from(data));
  return {
    kernel,
    bias,
    units,
    activation: lookUp("activation", float64Activations, activation.name),
    regularizer: layer instanceof Dense ? layer.kernelRegularizer : undefined,
  };
}

/** z_j = x_1 w_1j + x_2 w_2j + ... + b_j for every unit j. */
function weightedSums(x: readonly number[], { kernel, bias, units }: Float64Layer): number[] {
  return Array.from({ length: units }, (_, j) => {
    let z_j = 0;
    for (let i = 0; i < x.length; i++) z_j += x[i] * kernel[i * units + j];
    return z_j + (bias?.[j] ?? 0);
  });
}
