import {
  densest,
  density,
  encodeSparse,
  paddedRows,
  panelCount,
  rowBytes,
  transposedRows,
  type Arena,
  type Rows,
} from "../kernels/wasm";
import type { Matrix } from "../matrix";
import type { LayerShape, NetworkShape } from "./networkShape";

/** Where samples lie in the memory. */
export interface SamplesPlan {
  readonly rows: number;
  /** Row-major inputs, or where their entries are; see `kernels/assembly/sparse.ts`. */
  readonly x: { readonly dense: number } | { readonly starts: number; readonly entries: number };
  /** Row-major targets. */
  readonly y: number;
  /** The numbers of the rows in the order in which they are used. */
  readonly order: number;
}

/** Where a sparse batch lies, by rows and by columns. */
export interface SparseBatchPlan {
  readonly starts: number;
  readonly entries: number;
  readonly columnStarts: number;
  readonly columnEntries: number;
}

/** Where a weight array and the optimizer's slots for it lie, in panels. */
export interface WeightsPlan {
  readonly weights: number;
  readonly slots: readonly number[];
}

/** A layer, and where its numbers lie. */
export interface LayerPlan extends LayerShape {
  readonly kernel: WeightsPlan;
  readonly bias: WeightsPlan;
  /** The transposed kernel, in panels of 32 inputs; the first layer needs none. */
  readonly transposed: number;
  /** Sums, then, in place, outputs. */
  readonly outputs: number;
  /** The gradient with respect to the outputs, then, in place, to the sums. */
  readonly gradient: number;
}

/** Where everything that training needs lies in one memory: addresses and sizes, which all threads share. */
export interface Plan {
  readonly network: NetworkShape;
  readonly layers: readonly LayerPlan[];
  readonly batchSize: number;
  /** Bytes of a panel of activations. */
  readonly panelBytes: number;
  /** Room for a batch of inputs: dense ones in panels, sparse ones row by row and column by column. */
  readonly batch: { readonly dense: number } | SparseBatchPlan;
  readonly train: SamplesPlan;
  readonly validation: SamplesPlan | null;
  /** For each sample of a batch its loss and whether it was answered right. */
  readonly losses: number;
  readonly accuracies: number;
  /** For each thread room for a tile of a gradient. The last to be reserved: no loop ends at the end of the memory. */
  readonly scratch: readonly number[];
  /** The integers by which the threads agree; see `Team`. */
  readonly control: number;
}

/**
 * How many inputs of a layer are updated together. Dense ones stay in the second cache while the panels of the gradient pass
 * by; sparse ones pass by a panel, which stays there.
 */
export const inputBlock = { dense: 64, sparse: 1024 };

/** What a plan is made for. */
export interface PlanInput {
  readonly network: NetworkShape;
  readonly train: { readonly x: Rows; readonly y: Matrix };
  readonly validation?: { readonly x: Rows; readonly y: Matrix } | undefined;
  readonly batchSize: number;
  readonly threads: number;
}

/** Reserves what training needs and puts the samples there. */
export function makePlan(input: PlanInput, arena: Arena): Plan {
  const { network, batchSize, threads } = input;
  const control = arena.reserve(64);
  const isSparse = density(input.train.x) < densest;
  const train = placeSamples(input.train, isSparse, arena);
  const validation = input.validation ? placeSamples(input.validation, isSparse, arena) : null;
  const rows = paddedRows(batchSize);
  const panelBytes = rows * rowBytes;
  return {
    network,
    layers: network.layers.map((layer, i) =>
      placeLayer(layer, network.slots, panelBytes, i > 0, arena),
    ),
    batchSize,
    panelBytes,
    batch: placeBatch(
      isSparse ? mostEntries(batchSize, train, validation) : null,
      network.layers[0].inputs,
      batchSize,
      panelBytes,
      arena,
    ),
    train,
    validation,
    losses: arena.reserve(rows * 4),
    accuracies: arena.reserve(rows * 4),
    scratch: Array.from({ length: threads }, () => arena.reserve(inputBlock.sparse * rowBytes)),
    control,
  };
}

type PlacedSamples = SamplesPlan & { readonly longest: number; readonly count: number };

function placeSamples(
  { x, y }: { readonly x: Rows; readonly y: Matrix },
  isSparse: boolean,
  arena: Arena,
): PlacedSamples {
  const order = arena.reserve(x.rows * 4);
  const targets = arena.reserve(y.data.length * 4 + 16); // kernels read four targets at a time
  const sparse = isSparse ? encodeSparse(x, arena) : null;
  const inputs = sparse ?? { dense: placeDense(x, arena) };
  arena.floats(targets, y.data.length).set(y.data);
  arena.words(order, x.rows).forEach((_, i, words) => (words[i] = i));
  return {
    rows: x.rows,
    x: inputs,
    y: targets,
    order,
    longest: sparse?.longest ?? 0,
    count: sparse?.count ?? 0,
  };
}

function placeDense(x: Rows, arena: Arena): number {
  const address = arena.reserve(x.rows * x.columns * 4);
  const values = arena.floats(address, x.rows * x.columns);
  for (let r = 0; r < x.rows; r++) x.copyRow(r, values, r * x.columns);
  return address;
}

function placeLayer(
  layer: LayerShape,
  slots: number,
  panelBytes: number,
  needsTransposed: boolean,
  arena: Arena,
): LayerPlan {
  const panels = panelCount(layer.units);
  const place = (bytes: number): WeightsPlan => ({
    weights: arena.reserve(bytes),
    slots: Array.from({ length: slots }, () => arena.reserve(bytes)),
  });
  return {
    ...layer,
    kernel: place(panels * layer.inputs * rowBytes),
    bias: place(panels * rowBytes),
    transposed: needsTransposed
      ? arena.reserve(panelCount(layer.inputs) * layer.units * rowBytes)
      : 0,
    outputs: arena.reserve(panels * panelBytes),
    gradient: arena.reserve(panels * panelBytes),
  };
}

/** The most entries that a batch can have: no more than its rows times the longest row, nor than there are. */
function mostEntries(batchSize: number, ...samples: (PlacedSamples | null)[]): number {
  const longest = Math.max(...samples.map((placed) => placed?.longest ?? 0));
  const count = Math.max(...samples.map((placed) => placed?.count ?? 0));
  return Math.min(batchSize * longest, count);
}

function placeBatch(
  entries: number | null,
  inputs: number,
  batchSize: number,
  panelBytes: number,
  arena: Arena,
): Plan["batch"] {
  if (entries === null) return { dense: arena.reserve(panelCount(inputs) * panelBytes) };
  const columns = Math.ceil(batchSize / transposedRows) * inputs;
  return {
    starts: arena.reserve((batchSize + 1) * 4),
    entries: arena.reserve(entries * 8),
    columnStarts: arena.reserve((columns + 2) * 4),
    columnEntries: arena.reserve((entries + 3 * columns) * 8), // each column is filled up to a multiple of 4
  };
}
