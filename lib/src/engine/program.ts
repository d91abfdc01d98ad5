import { panelCount, panelWidth, rowBytes, type WasmKernels } from "../kernels/wasm";
import { inputBlock, type LayerPlan, type Plan, type WeightsPlan } from "./plan";
import { RowPasses, unitsOf, type Batch } from "./rowPasses";
import type { Team } from "./team";

/** How many rows of a batch go forward and back together, where each row is on its own. */
const rowBlock = 64;

/** How many rows of a batch go through the first layer together: a panel of its kernel is read once for all of them. */
const firstLayerBlock = 1024;

/** Changes `bytes` bytes of weights by their gradient. */
export type Update = (
  weights: number,
  slots: readonly number[],
  gradient: number,
  bytes: number,
) => void;

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
  readonly #rows: RowPasses;

  constructor(kernels: WasmKernels, plan: Plan, team: Team, thread: number) {
    this.#kernels = kernels;
    this.#plan = plan;
    this.#team = team;
    this.#scratch = plan.scratch[thread];
    this.#rows = new RowPasses(kernels, plan);
  }

  /** The losses of a batch, from its forward pass alone; false if the team was stopped. */
  measure(batch: Batch): boolean {
    this.#gather(batch);
    this.#firstLayer(batch, []);
    return !this.#team.shareUnlessStopped(blocks(batch.rows, rowBlock), (block) => {
      const [from, to] = blockOf(block, rowBlock, batch.rows);
      this.#rows.forward(batch, from, to);
    });
  }

  /** The losses of a batch and the gradients with respect to the sums of all layers; false if the team was stopped. */
  computeGradients(batch: Batch): boolean {
    this.#gather(batch);
    this.#firstLayer(batch, this.#preparations(batch));
    return !this.#team.shareUnlessStopped(blocks(batch.rows, rowBlock), (block) => {
      const [from, to] = blockOf(block, rowBlock, batch.rows);
      this.#rows.forward(batch, from, to);
      this.#rows.backward(batch, from, to);
    });
  }

  /** Changes all weights by the gradients of a batch. */
  update(batch: Batch, update: Update): void {
    const tiles = this.#plan.layers.flatMap((layer, i) =>
      Array.from(
        { length: panelCount(layer.units) * blocks(layer.inputs, inputBlock) },
        (_, tile) => ({
          layer: i,
          panel: Math.floor(tile / blocks(layer.inputs, inputBlock)),
          block: tile % blocks(layer.inputs, inputBlock),
        }),
      ),
    );
    this.#team.share(tiles.length, (tile) => {
      const { layer, panel, block } = tiles[tile];
      this.#updateKernel(batch, layer, panel, block, update);
      if (block === 0) this.#updateBias(batch, this.#plan.layers[layer], panel, update);
    });
  }

  /** Copies the rows of a batch, which lie anywhere, into room of their own. */
  #gather({ samples, first, rows }: Batch): void {
    const { batch, layers, panelBytes } = this.#plan;
    const { x } = samples;
    const { inputs } = layers[0];
    const order = samples.order + 4 * first;
    this.#team.share(blocks(rows, rowBlock), (block) => {
      const [from, to] = blockOf(block, rowBlock, rows);
      if ("starts" in batch && "starts" in x) {
        const { starts, entries } = batch;
        this.#kernels.gatherSparseRows(x.starts, x.entries, order, from, to, starts, entries);
      } else if ("dense" in batch && "dense" in x) {
        this.#kernels.gatherRows(x.dense, inputs, order, from, to, batch.dense, panelBytes);
      }
    });
  }

  /** What the way back needs, and what is independent of the first layer's sums: done side by side with these. */
  #preparations({ rows }: Batch): (() => void)[] {
    const { batch, layers } = this.#plan;
    const tasks: (() => void)[] = [];
    if ("starts" in batch) {
      const { starts, entries, columnStarts, columnEntries } = batch;
      const { inputs } = layers[0];
      tasks.push(() => {
        this.#kernels.transposeSparse(starts, entries, rows, inputs, columnStarts, columnEntries);
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
      this.#firstSums(layer, panel, from, to);
    });
  }

  #firstSums(layer: LayerPlan, panel: number, from: number, to: number): void {
    const { batch, panelBytes } = this.#plan;
    const out = layer.outputs + panel * panelBytes + from * rowBytes;
    const kernel = layer.kernel.weights + panel * layer.inputs * rowBytes;
    if ("starts" in batch) {
      this.#kernels.sparseSums(batch.starts + 4 * from, batch.entries, to - from, kernel, out);
    } else {
      const rows = batch.dense + from * rowBytes;
      const units = unitsOf(layer.units, panel);
      this.#kernels.denseSums(rows, panelBytes, layer.inputs, kernel, units, to - from, out);
    }
    if (layer.hasBias) this.#kernels.addBias(out, layer.bias.weights + panel * rowBytes, to - from);
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
        ...([
          batch.columnStarts,
          batch.columnEntries,
          first,
          last,
          gradient,
          this.#scratch,
        ] as const),
      );
    } else {
      const x = index > 0 ? layers[index - 1].outputs : (batch as { dense: number }).dense;
      const units = unitsOf(layer.units, panel);
      this.#kernels.denseKernelGradient(
        ...([x, panelBytes, first, last, gradient, units, rows, this.#scratch] as const),
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

/** How many blocks of `size` hold `count`. */
function blocks(count: number, size: number): number {
  return Math.ceil(count / size);
}

/** From where to where a block goes. */
function blockOf(block: number, size: number, count: number): [from: number, to: number] {
  return [block * size, Math.min((block + 1) * size, count)];
}
