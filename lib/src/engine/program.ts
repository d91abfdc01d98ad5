import { panelCount, panelWidth, rowBytes, type WasmKernels } from "../kernels/wasm";
import { inputBlock, type LayerPlan, type Plan, type SamplesPlan, type WeightsPlan } from "./plan";
import type { Team } from "./team";

/** How many rows of a batch go forward and back together, where each row is on its own. */
const rowBlock = 64;

/** How many rows of a batch go through the first layer together: a panel of its kernel is read once for all of them. */
const firstLayerBlock = 512;

/** Changes `bytes` bytes of weights by their gradient. */
export type Update = (
  weights: number,
  slots: readonly number[],
  gradient: number,
  bytes: number,
) => void;

/** Some rows of the samples, in their order: the rows `first` to `first + rows - 1`. */
interface Batch {
  readonly samples: SamplesPlan;
  readonly first: number;
  readonly rows: number;
}

/**
 * What one thread of a team does with a plan. All threads call the same methods in the same order.
 *
 * A batch goes through three tasks. The first layer's sums: a tile is a panel of 32 units. All that follows up to the
 * gradients with respect to the sums of all layers: a tile is a block of rows. The gradients with respect to the weights
 * and their update: a tile is a panel of 32 units again; the gradient of a whole kernel never exists.
 */
export class Program {
  readonly #kernels: WasmKernels;
  readonly #plan: Plan;
  readonly #team: Team;
  readonly #scratch: number;

  constructor(kernels: WasmKernels, plan: Plan, team: Team, thread: number) {
    this.#kernels = kernels;
    this.#plan = plan;
    this.#team = team;
    this.#scratch = plan.scratch[thread];
  }

  /** The losses of a batch, from its forward pass alone; false if the team was stopped. */
  measure(batch: Batch): boolean {
    this.#gather(batch);
    this.#firstLayer(batch, []);
    return !this.#team.shareUnlessStopped(blocks(batch.rows, rowBlock), (block) => {
      const [from, to] = blockOf(block, rowBlock, batch.rows);
      this.#forward(batch, from, to);
    });
  }

  /** The losses of a batch and the gradients with respect to the sums of all layers; false if the team was stopped. */
  computeGradients(batch: Batch): boolean {
    this.#gather(batch);
    this.#firstLayer(batch, this.#preparations(batch));
    return !this.#team.shareUnlessStopped(blocks(batch.rows, rowBlock), (block) => {
      const [from, to] = blockOf(block, rowBlock, batch.rows);
      this.#forward(batch, from, to);
      this.#backward(batch, from, to);
    });
  }

  /** Changes all weights by the gradients of a batch. */
  update(batch: Batch, update: Update): void {
    const tiles = this.#plan.layers.flatMap((layer, i) =>
      Array.from({ length: panelCount(layer.units) * blocks(layer.inputs, inputBlock) }, (_, tile) => ({
        layer: i,
        panel: Math.floor(tile / blocks(layer.inputs, inputBlock)),
        block: tile % blocks(layer.inputs, inputBlock),
      })),
    );
    this.#team.share(tiles.length, (tile) => {
      const { layer, panel, block } = tiles[tile];
      this.#updateKernel(batch, layer, panel, block, update);
      if (block === 0) this.#updateBias(batch, this.#plan.layers[layer], panel, update);
    });
  }

  /** Copies the rows of a dense batch, which lie anywhere, into panels. */
  #gather({ samples, first, rows }: Batch): void {
    const { batch, layers, panelBytes } = this.#plan;
    if (!("dense" in batch) || !("dense" in samples.x)) return;
    const { dense } = samples.x;
    const order = samples.order + 4 * first;
    this.#team.share(blocks(rows, rowBlock), (block) => {
      const [from, to] = blockOf(block, rowBlock, rows);
      this.#kernels.gatherRows(dense, layers[0].inputs, order, from, to, batch.dense, panelBytes);
    });
  }

  /** What the way back needs, and what is independent of the first layer's sums: done side by side with these. */
  #preparations({ samples, first, rows }: Batch): (() => void)[] {
    const { batch, layers } = this.#plan;
    const tasks: (() => void)[] = [];
    if ("starts" in batch && "starts" in samples.x) {
      const { starts, entries } = samples.x;
      const order = samples.order + 4 * first;
      const { inputs } = layers[0];
      tasks.push(() => {
        this.#kernels.transposeSparse(
          ...[starts, entries, order, rows, inputs, batch.starts, batch.entries] as const,
        );
      });
    }
    for (const layer of layers.slice(1)) {
      for (let panel = 0; panel < panelCount(layer.inputs); panel++) {
        tasks.push(() => {
          this.#transposeKernel(layer, panel);
        });
      }
    }
    return tasks;
  }

  #transposeKernel({ kernel, inputs, units, transposed }: LayerPlan, panel: number): void {
    const out = transposed + panel * units * rowBytes;
    const first = panel * panelWidth;
    this.#kernels.transposeKernel(kernel.weights, inputs * rowBytes, inputs, units, first, out);
  }

  #firstLayer(batch: Batch, preparations: readonly (() => void)[]): void {
    const [layer] = this.#plan.layers;
    const parts = blocks(batch.rows, firstLayerBlock);
    const sums = panelCount(layer.units) * parts;
    this.#team.shareUnlessStopped(preparations.length + sums, (tile) => {
      if (tile < preparations.length) {
        preparations[tile]();
        return;
      }
      const part = (tile - preparations.length) % parts;
      const panel = Math.floor((tile - preparations.length) / parts);
      const [from, to] = blockOf(part, firstLayerBlock, batch.rows);
      this.#firstSums(batch, layer, panel, from, to);
    });
  }

  #firstSums(batch: Batch, layer: LayerPlan, panel: number, from: number, to: number): void {
    const { x, order } = batch.samples;
    const { batch: room, panelBytes } = this.#plan;
    const out = layer.outputs + panel * panelBytes + from * rowBytes;
    const kernel = layer.kernel.weights + panel * layer.inputs * rowBytes;
    if ("starts" in x) {
      const rows = order + 4 * (batch.first + from);
      this.#kernels.sparseSums(x.starts, x.entries, rows, to - from, kernel, out);
    } else if ("dense" in room) {
      const rows = room.dense + from * rowBytes;
      const units = unitsOf(layer.units, panel);
      this.#kernels.denseSums(rows, panelBytes, layer.inputs, kernel, units, to - from, out);
    }
    if (layer.hasBias) this.#kernels.addBias(out, layer.bias.weights + panel * rowBytes, to - from);
  }

  /** From the first layer's sums to each row's loss. */
  #forward(batch: Batch, from: number, to: number): void {
    const { layers } = this.#plan;
    const last = layers.length - 1;
    layers.forEach((layer, i) => {
      if (i > 0) this.#sums(layers[i - 1], layer, from, to);
      if (i < last) this.#activate(layer, from, to);
    });
    this.#measureRows(batch, layers[last], from, to);
  }

  #sums(before: LayerPlan, layer: LayerPlan, from: number, to: number): void {
    const { panelBytes } = this.#plan;
    const x = before.outputs + from * rowBytes;
    for (let panel = 0; panel < panelCount(layer.units); panel++) {
      const out = layer.outputs + panel * panelBytes + from * rowBytes;
      const kernel = layer.kernel.weights + panel * layer.inputs * rowBytes;
      const units = unitsOf(layer.units, panel);
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
    const common = [
      ...[layer.outputs, panelBytes, samples.y, samples.order + 4 * first],
      ...[layer.units, from, to],
    ] as const;
    const [values, panel, y, order, units] = common;
    const perSample = this.#kernels[isFused ? (`${loss}OfSums` as FusedLossKernel) : loss];
    if (isFused) perSample(values, panel, y, order, units, from, to, losses);
    this.#activate(layer, from, to);
    if (!isFused) perSample(values, panel, y, order, units, from, to, losses);
    if (!measuresAccuracy) return;
    this.#kernels.accuracy(values, panel, y, order, units, from, to, accuracies);
  }

  /** From the outputs to the gradients with respect to all layers' sums. */
  #backward(batch: Batch, from: number, to: number): void {
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
    const gradient = this.#kernels[`${loss}${isFused ? "OfSums" : ""}Gradient` as LossGradientKernel];
    const order = samples.order + 4 * first;
    gradient(
      ...[layer.outputs, panelBytes, samples.y, order, layer.units, from, to, rows] as const,
      layer.gradient,
    );
    if (!isFused) this.#activateBackward(layer, from, to);
  }

  #inputGradient(layer: LayerPlan, before: LayerPlan, from: number, to: number): void {
    const { panelBytes } = this.#plan;
    const gradient = layer.gradient + from * rowBytes;
    for (let panel = 0; panel < panelCount(layer.inputs); panel++) {
      const out = before.gradient + panel * panelBytes + from * rowBytes;
      const kernel = layer.transposed + panel * layer.units * rowBytes;
      const inputs = unitsOf(layer.inputs, panel);
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

  #updateKernel(
    { rows }: Batch,
    index: number,
    panel: number,
    block: number,
    update: Update,
  ): void {
    const { batch, layers, panelBytes } = this.#plan;
    const layer = layers[index];
    const [first, last] = blockOf(block, inputBlock, layer.inputs);
    const gradient = layer.gradient + panel * panelBytes;
    if (index === 0 && "starts" in batch) {
      this.#kernels.sparseKernelGradient(
        ...[batch.starts, batch.entries, first, last, gradient, this.#scratch] as const,
      );
    } else {
      const x = index > 0 ? layers[index - 1].outputs : (batch as { dense: number }).dense;
      const units = unitsOf(layer.units, panel);
      this.#kernels.denseKernelGradient(
        ...[x, panelBytes, first, last, gradient, units, rows, this.#scratch] as const,
      );
    }
    const start = (panel * layer.inputs + first) * rowBytes;
    this.#apply(update, layer.kernel, start, (last - first) * rowBytes);
  }

  #updateBias({ rows }: Batch, layer: LayerPlan, panel: number, update: Update): void {
    if (!layer.hasBias) return;
    const gradient = layer.gradient + panel * this.#plan.panelBytes;
    this.#kernels.denseBiasGradient(gradient, rows, this.#scratch);
    this.#apply(update, layer.bias, panel * rowBytes, rowBytes);
  }

  /** Updates `bytes` bytes of weights, `start` bytes from their begin, by the gradient in the scratch room. */
  #apply(update: Update, { weights, slots }: WeightsPlan, start: number, bytes: number): void {
    update(
      weights + start,
      slots.map((slot) => slot + start),
      this.#scratch,
      bytes,
    );
  }
}

type FusedLossKernel = "binaryCrossentropyOfSums" | "categoricalCrossentropyOfSums";

type LossGradientKernel = Extract<keyof WasmKernels, `${string}rossentropy${string}Gradient` | "meanSquaredErrorGradient">;

/** How many blocks of `size` hold `count`. */
function blocks(count: number, size: number): number {
  return Math.ceil(count / size);
}

/** From where to where a block goes. */
function blockOf(block: number, size: number, count: number): [from: number, to: number] {
  return [block * size, Math.min((block + 1) * size, count)];
}

/** How many of the 32 columns of a panel are in use. */
function unitsOf(units: number, panel: number): number {
  return Math.min(panelWidth, units - panel * panelWidth);
}
