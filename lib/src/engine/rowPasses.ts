import { panelCount, panelWidth, rowBytes, type WasmKernels } from "../kernels/wasm";
import type { LayerPlan, Plan, SamplesPlan } from "./plan";

/** Some rows of the samples, in their order: the rows `first` to `first + rows - 1`. */
export interface Batch {
  readonly samples: SamplesPlan;
  readonly first: number;
  readonly rows: number;
}

/** What each row of a batch goes through on its own, for the rows `from` to `to` - 1. */
export class RowPasses {
  readonly #kernels: WasmKernels;
  readonly #plan: Plan;
  /**
   * The first layer's activation if it is applied panel by panel, while the sums are in a cache: softmax needs whole rows, and
   * of the last layer the loss may need the sums.
   */
  readonly #early: "relu" | "sigmoid" | "tanh" | undefined;

  constructor(kernels: WasmKernels, plan: Plan) {
    this.#kernels = kernels;
    this.#plan = plan;
    const [{ activation }] = plan.layers;
    const isAlone = activation !== "softmax" && activation !== "linear";
    if (isAlone && plan.layers.length > 1) this.#early = activation;
  }

  /** From the first layer's sums to its outputs, for some rows of a panel, or else `forward` does it. */
  activateEarly(sums: number, rows: number): void {
    if (this.#early) this.#kernels[this.#early](sums, rows * rowBytes);
  }

  /** From what `activateEarly` has left to each row's loss. */
  forward(batch: Batch, from: number, to: number): void {
    const { layers } = this.#plan;
    const last = layers.length - 1;
    layers.forEach((layer, i) => {
      if (i > 0) this.#sums(layers[i - 1], layer, from, to);
      if (i < last && !(i === 0 && this.#early)) this.#activate(layer, from, to);
    });
    this.#measureRows(batch, layers[last], from, to);
  }

  #sums(before: LayerPlan, layer: LayerPlan, from: number, to: number): void {
    const { panelBytes } = this.#plan;
    const x = before.outputs + from * rowBytes;
    for (let panel = 0; panel < panelCount(layer.units); panel++) {
      const out = layer.outputs + panel * panelBytes + from * rowBytes;
      const kernel = layer.kernel.weights + panel * layer.inputs * rowBytes;
      const units = columnsOf(layer.units, panel);
      this.#kernels.denseSums(x, panelBytes, layer.inputs, kernel, units, to - from, out);
      if (layer.hasBias) {
        this.#kernels.addBias(out, layer.bias.weights + panel * rowBytes, to - from);
      }
    }
  }

  /** Applies the last activation, and takes each row's loss from the sums or the outputs. */
  #measureRows({ samples, first }: Batch, layer: LayerPlan, from: number, to: number): void {
    const { network, panelBytes, losses, accuracies } = this.#plan;
    const { loss, isFused, measuresAccuracy } = network;
    const order = samples.order + 4 * first;
    const measure = (kernel: WasmKernels["accuracy"], out: number): void => {
      kernel(layer.outputs, panelBytes, samples.y, order, layer.units, from, to, out);
    };
    if (isFused) measure(this.#kernels[`${loss}OfSums` as FusedLossKernel], losses);
    this.#activate(layer, from, to);
    if (!isFused) measure(this.#kernels[loss], losses);
    if (measuresAccuracy) measure(this.#kernels.accuracy, accuracies);
  }

  /** From the outputs to the gradients with respect to all layers' sums. */
  backward(batch: Batch, from: number, to: number): void {
    const { layers } = this.#plan;
    this.#outputGradient(batch, layers[layers.length - 1], from, to);
    for (let i = layers.length - 1; i > 0; i--) {
      this.#inputGradient(layers[i], layers[i - 1], from, to);
      this.#activateBackward(layers[i - 1], from, to);
    }
  }

  #outputGradient(batch: Batch, layer: LayerPlan, from: number, to: number): void {
    const { network, panelBytes } = this.#plan;
    const { samples, first, rows } = batch;
    const { loss, isFused } = network;
    const { outputs, units, gradient } = layer;
    const kernel = `${loss}${isFused ? "OfSums" : ""}Gradient` as LossGradientKernel;
    const order = samples.order + 4 * first;
    this.#kernels[kernel](outputs, panelBytes, samples.y, order, units, from, to, rows, gradient);
    if (!isFused) this.#activateBackward(layer, from, to);
  }

  #inputGradient(layer: LayerPlan, before: LayerPlan, from: number, to: number): void {
    const { panelBytes } = this.#plan;
    const gradient = layer.gradient + from * rowBytes;
    for (let panel = 0; panel < panelCount(layer.inputs); panel++) {
      const out = before.gradient + panel * panelBytes + from * rowBytes;
      const kernel = layer.transposed + panel * layer.units * rowBytes;
      const inputs = columnsOf(layer.inputs, panel);
      this.#kernels.denseSums(gradient, panelBytes, layer.units, kernel, inputs, to - from, out);
    }
  }

  #activate({ activation, outputs, units }: LayerPlan, from: number, to: number): void {
    if (activation === "linear") return;
    const { panelBytes } = this.#plan;
    if (activation === "softmax") {
      this.#kernels.softmax(outputs, panelBytes, units, from, to);
      return;
    }
    for (let panel = 0; panel < panelCount(units); panel++) {
      const values = outputs + panel * panelBytes + from * rowBytes;
      this.#kernels[activation](values, (to - from) * rowBytes);
    }
  }

  #activateBackward(layer: LayerPlan, from: number, to: number): void {
    const { activation, outputs, gradient, units } = layer;
    if (activation === "linear") return;
    const { panelBytes } = this.#plan;
    if (activation === "softmax") {
      this.#kernels.softmaxBackward(outputs, gradient, panelBytes, units, from, to);
      return;
    }
    const backward = this.#kernels[`${activation}Backward` as const];
    for (let panel = 0; panel < panelCount(units); panel++) {
      const start = panel * panelBytes + from * rowBytes;
      backward(outputs + start, gradient + start, (to - from) * rowBytes);
    }
  }
}

type FusedLossKernel = "binaryCrossentropyOfSums" | "categoricalCrossentropyOfSums";

type LossGradientKernel = Extract<
  keyof WasmKernels,
  `${string}rossentropy${string}Gradient` | "meanSquaredErrorGradient"
>;

/** How many of the 32 columns of a panel are in use. */
export function columnsOf(units: number, panel: number): number {
  return Math.min(panelWidth, units - panel * panelWidth);
}
