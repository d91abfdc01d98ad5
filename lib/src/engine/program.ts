import { panelCount, panelWidth, rowBytes, type WasmKernels } from "../kernels/wasm";
import { inputBlock, type LayerPlan, type Plan, type WeightsPlan } from "./plan";
import { RowPasses, columnsOf, type Batch } from "./rowPasses";
import type { Team } from "./team";

/**
 * How many rows of a batch go forward and back together, where each row is on its own. A block goes through all panels one after
 * the other, and its first rows in each take longest: so many, but not so many that threads wait long for the last block, or a
 * stop for its end.
 */
const rowBlock = { least: 64, most: 256, perThread: 4 };

/**
 * How many rows of a batch go through the first layer together. Dense ones stay in the second cache while the panels of the
 * kernel pass by; sparse ones pass by a panel, which stays there.
 */
const firstLayerBlock = { dense: 128, sparse: 1024 };

/** Changes `bytes` bytes of weights by their gradient. */
export type Update = (
  weights: number,
  slots: readonly number[],
  gradient: number,
  bytes: number,
) => void;

/** Weights that are updated together: a panel of a layer's units, a block of its inputs. */
interface WeightTile {
  readonly layer: number;
  readonly panel: number;
  /** The inputs from `first` up to but not including `last`. */
  readonly first: number;
  readonly last: number;
}

/**
 * What one thread of a team does with a plan. All threads call the same methods in the same order.
 *
 * A batch goes through three tasks. The first layer: a tile is a panel of 32 units. All that follows up to the
 * gradients with respect to the sums of all layers: a tile is a block of rows. The gradients with respect to the weights
 * and their update: a tile is a panel of 32 units again; the gradient of a whole kernel never exists.
 */
export class Program {
  readonly #kernels: WasmKernels;
  readonly #plan: Plan;
  readonly #team: Team;
  readonly #scratch: number;
  readonly #rows: RowPasses;
  readonly #weightTiles: readonly WeightTile[];

  constructor(kernels: WasmKernels, plan: Plan, team: Team, thread: number) {
    this.#kernels = kernels;
    this.#plan = plan;
    this.#team = team;
    this.#scratch = plan.scratch[thread];
    this.#rows = new RowPasses(kernels, plan);
    this.#weightTiles = plan.layers.flatMap((layer, i) =>
      weightTiles(layer, i, inputBlock[this.#kindOf(i)]),
    );
  }

  /** The losses of a batch, from its forward pass alone; false if the team was stopped. */
  measure(batch: Batch): boolean {
    this.#gather(batch);
    this.#firstLayer(batch, []);
    return !this.#shareRows(batch.rows, (from, to) => {
      this.#rows.forward(batch, from, to);
    });
  }

  /**
   * The losses of a batch and the gradients with respect to the sums of all layers; false if the team was stopped.
   *
   * @param wasNext - whether the last thing that was done is an update with this batch as the next one
   */
  computeGradients(batch: Batch, wasNext: boolean): boolean {
    if (!wasNext || !this.#gathersAhead) this.#gather(batch);
    this.#firstLayer(batch, this.#preparations(batch));
    return !this.#shareRows(batch.rows, (from, to) => {
      this.#rows.forward(batch, from, to);
      this.#rows.backward(batch, from, to);
    });
  }

  /** Shares the rows from 0 to `rows` - 1 in blocks; true if the team was stopped. */
  #shareRows(rows: number, work: (from: number, to: number) => void): boolean {
    const size = rowBlockOf(rows, this.#plan.scratch.length);
    return this.#team.shareUnlessStopped(blocks(rows, size), (block) => {
      work(...blockOf(block, size, rows));
    });
  }

  /** Changes all weights by the gradients of a batch, and perhaps gathers the next one meanwhile. */
  update(batch: Batch, update: Update, next: Batch | null): void {
    const tiles = this.#weightTiles;
    const gathers = next && this.#gathersAhead ? gatherBlocks(next.rows) : 0;
    this.#team.share(tiles.length + gathers, (number) => {
      if (number < tiles.length) this.#updateTile(batch, tiles[number], update);
      else this.#gatherBlock(next!, number - tiles.length);
    });
  }

  #updateTile(batch: Batch, tile: WeightTile, update: Update): void {
    this.#updateKernel(batch, tile, update);
    if (tile.first === 0) {
      this.#updateBias(batch, this.#plan.layers[tile.layer], tile.panel, update);
    }
  }

  /** A sparse batch is only needed until it is transposed: the update makes room for the next one. */
  get #gathersAhead(): boolean {
    return this.#kindOf(0) === "sparse";
  }

  /** What the inputs of a layer are. */
  #kindOf(layer: number): "dense" | "sparse" {
    return layer === 0 && "segments" in this.#plan.batch ? "sparse" : "dense";
  }

  /** Copies the rows of a batch, which lie anywhere, into room of their own. */
  #gather(batch: Batch): void {
    this.#team.share(gatherBlocks(batch.rows), (block) => {
      this.#gatherBlock(batch, block);
    });
  }

  #gatherBlock({ samples, first, rows }: Batch, block: number): void {
    const { batch, layers } = this.#plan;
    const { x } = samples;
    const { inputs } = layers[0];
    const order = samples.order + 4 * first;
    const [from, to] = blockOf(block, gatherSize(rows), rows);
    if ("segments" in batch && "segments" in x) {
      batch.segments.forEach(({ starts, first: start }, segment) => {
        this.#kernels.gatherSparseRows(
          ...([x.starts, x.entries, x.segments, segment, order, from, to] as const),
          ...([start, starts, batch.entries] as const),
        );
      });
    } else if ("byRows" in batch && "dense" in x) {
      const { byRows, rowPitch, byColumns, columnPitch } = batch;
      this.#kernels.gatherFours(
        ...([x.dense, inputs, order, from, to, byRows, rowPitch, byColumns, columnPitch] as const),
      );
    }
  }

  /** What the way back needs, and what is independent of the first layer's sums: done side by side with these. */
  #preparations({ rows }: Batch): (() => void)[] {
    const { batch, layers } = this.#plan;
    const tasks: (() => void)[] = [];
    if ("segments" in batch) {
      const { segments, pitch, entries, columnStarts, columnEntries } = batch;
      const { inputs } = layers[0];
      tasks.push(() => {
        this.#kernels.transposeSparse(
          ...([segments[0].starts, entries, segments.length, pitch, rows, inputs] as const),
          ...([columnStarts, columnEntries] as const),
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
    const size = firstLayerBlock[this.#kindOf(0)];
    const panels = panelCount(layer.units);
    const sums = panels * blocks(batch.rows, size);
    this.#team.shareUnlessStopped(preparations.length + sums, (tile) => {
      if (tile < preparations.length) {
        preparations[tile]();
        return;
      }
      const number = tile - preparations.length;
      const [from, to] = blockOf(Math.floor(number / panels), size, batch.rows);
      this.#firstSums(layer, number % panels, from, to);
    });
  }

  #firstSums(layer: LayerPlan, panel: number, from: number, to: number): void {
    const { batch, panelBytes } = this.#plan;
    const out = layer.outputs + panel * panelBytes + from * rowBytes;
    const kernel = layer.kernel.weights + panel * layer.inputs * rowBytes;
    const units = columnsOf(layer.units, panel);
    if ("segments" in batch) {
      batch.segments.forEach(({ starts }, segment) => {
        const rows = starts + 4 * from;
        this.#kernels.sparseSums(rows, batch.entries, to - from, kernel, units, out, segment === 0);
      });
    } else {
      const { byRows, rowPitch } = batch;
      const rows = byRows + (from / 4) * rowPitch;
      this.#kernels.sumFours(rows, rowPitch, layer.inputs, kernel, units, to - from, out);
    }
    if (layer.hasBias) this.#kernels.addBias(out, layer.bias.weights + panel * rowBytes, to - from);
    this.#rows.activateEarly(out, to - from);
  }

  #updateKernel(batch: Batch, tile: WeightTile, update: Update): void {
    const { kernel, inputs } = this.#plan.layers[tile.layer];
    this.#kernelGradient(batch, tile);
    const start = (tile.panel * inputs + tile.first) * rowBytes;
    this.#apply(update, kernel, start, (tile.last - tile.first) * rowBytes);
  }

  /** The gradient with respect to a tile of weights, into the scratch room. */
  #kernelGradient({ rows }: Batch, { layer: index, panel, first, last }: WeightTile): void {
    const { batch, layers, panelBytes } = this.#plan;
    const out = this.#scratch;
    const layer = layers[index];
    const gradient = layer.gradient + panel * panelBytes;
    const units = columnsOf(layer.units, panel);
    if (index === 0 && "segments" in batch) {
      const { columnStarts, columnEntries } = batch;
      this.#kernels.sparseKernelGradient(
        ...([columnStarts, columnEntries, rows, layer.inputs, first, last] as const),
        ...([gradient, units, out] as const),
      );
      return;
    }
    if (index === 0 && "byColumns" in batch) {
      const { byColumns, columnPitch } = batch;
      const columns = byColumns + (first / 4) * columnPitch;
      this.#kernels.sumFours(columns, columnPitch, rows, gradient, units, last - first, out);
      return;
    }
    const x = layers[index - 1].outputs;
    this.#kernels.denseKernelGradient(x, panelBytes, first, last, gradient, units, rows, out);
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

/** The tiles of one layer's weights: for each block of inputs all panels. */
function weightTiles({ units, inputs }: LayerPlan, layer: number, size: number): WeightTile[] {
  const panels = panelCount(units);
  return Array.from({ length: panels * blocks(inputs, size) }, (_, tile) => {
    const [first, last] = blockOf(Math.floor(tile / panels), size, inputs);
    return { layer, panel: tile % panels, first, last };
  });
}

/** As many rows as leave each thread `perThread` blocks, if that is neither too few nor too many: a multiple of 4. */
function rowBlockOf(rows: number, threads: number): number {
  const { least, most, perThread } = rowBlock;
  const fair = 4 * Math.ceil(rows / (4 * perThread * threads));
  return Math.min(most, Math.max(least, fair));
}

/** How many rows are gathered together: a bounded number of blocks, as each of a sparse batch counts all rows before it. */
function gatherSize(rows: number): number {
  return Math.max(64, 4 * Math.ceil(rows / 64));
}

function gatherBlocks(rows: number): number {
  return blocks(rows, gatherSize(rows));
}

/** How many blocks of `size` hold `count`. */
function blocks(count: number, size: number): number {
  return Math.ceil(count / size);
}

/** From where to where a block goes. */
function blockOf(block: number, size: number, count: number): [from: number, to: number] {
  return [block * size, Math.min((block + 1) * size, count)];
}
