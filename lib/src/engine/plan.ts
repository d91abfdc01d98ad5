import {
  chooseSegments,
  densest,
  density,
  encodeSparse,
  paddedRows,
  panelCount,
  rowBytes,
  transposedRows,
  type Arena,
  type Rows,
  type SparseRows,
} from "../kernels/wasm";
import type { Matrix } from "../matrix";
import type { LayerShape, NetworkShape } from "./networkShape";

/** Where samples lie in the memory. */
export interface SamplesPlan {
  readonly rows: number;
  /** Row-major inputs, or where their entries are; see `kernels/assembly/sparse.ts`. */
  readonly x: { readonly dense: number } | SparseRows;
  /** Row-major targets. */
  readonly y: number;
  /** The numbers of the rows in the order in which they are used. */
  readonly order: number;
}

/** Where a dense batch lies, in fours of rows and in fours of columns; see `kernels/assembly/fours.ts`. */
export interface DenseBatchPlan {
  readonly byRows: number;
  /** Bytes from four rows to the next four. */
  readonly rowPitch: number;
  readonly byColumns: number;
  /** Bytes from four columns to the next four. */
  readonly columnPitch: number;
}

/** One segment of each row of a sparse batch. */
export interface SegmentPlan {
  /** Where it is told where each row's entries begin. */
  readonly starts: number;
  /** The number of the first entry that can be there. */
  readonly first: number;
}

/** Where a sparse batch lies, by rows and by columns. */
export interface SparseBatchPlan {
  /** The rows, segment after segment: in the first cache lie the weights of one segment at a time. */
  readonly segments: readonly SegmentPlan[];
  /** Bytes between the starts of one segment and the next. */
  readonly pitch: number;
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
  /** Room for a batch of inputs, by rows and by columns. */
  readonly batch: DenseBatchPlan | SparseBatchPlan;
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
  const share = density(input.train.x);
  const segments = share < densest ? chooseSegments(input.train.x.columns, share) : null;
  const train = placeSamples(input.train, segments, arena);
  const validation = input.validation ? placeSamples(input.validation, segments, arena) : null;
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
      segments ? mostEntries(batchSize, train, validation) : null,
      network.layers[0].inputs,
      batchSize,
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

function placeSamples(
  { x, y }: { readonly x: Rows; readonly y: Matrix },
  segments: number | null,
  arena: Arena,
): SamplesPlan {
  const order = arena.reserve(x.rows * 4);
  const targets = arena.reserve(y.data.length * 4 + 16); // kernels read four targets at a time
  const inputs = segments ? encodeSparse(x, segments, arena) : { dense: placeDense(x, arena) };
  arena.floats(targets, y.data.length).set(y.data);
  arena.words(order, x.rows).forEach((_, i, words) => (words[i] = i));
  return { rows: x.rows, x: inputs, y: targets, order };
}

function placeDense(x: Rows, arena: Arena): number {
  const address = arena.reserve(x.rows * x.columns * 4 + 16); // kernels read four numbers at a time
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

/** For each segment the most entries that a batch can have: no more than its rows times the longest, nor than there are. */
function mostEntries(batchSize: number, ...samples: (SamplesPlan | null)[]): number[] {
  const most: number[] = [];
  for (const placed of samples) {
    if (!placed || !("longest" in placed.x)) continue;
    const { longest, count } = placed.x;
    longest.forEach((length, s) => {
      most[s] = Math.max(most[s] ?? 0, Math.min(batchSize * length, count));
    });
  }
  return most;
}

function placeDenseBatch(inputs: number, batchSize: number, arena: Arena): DenseBatchPlan {
  const [rows, columns] = [batchSize, inputs].map((count) => Math.ceil(count / 4));
  const rowPitch = columns * 64;
  const columnPitch = rows * 64 + 64; // not a power of 2, lest all fours of a row share a few places in the caches
  const byRows = arena.reserve(rows * rowPitch);
  return { byRows, rowPitch, byColumns: arena.reserve(columns * columnPitch), columnPitch };
}

function placeBatch(
  most: readonly number[] | null,
  inputs: number,
  batchSize: number,
  arena: Arena,
): Plan["batch"] {
  if (most === null) return placeDenseBatch(inputs, batchSize, arena);
  const columns = Math.ceil(batchSize / transposedRows) * inputs;
  const pitch = (batchSize + 1) * 4;
  const starts = arena.reserve(most.length * pitch);
  const before = (s: number): number => most.slice(0, s).reduce((sum, count) => sum + count, 0);
  const entries = before(most.length);
  return {
    segments: most.map((_, s) => ({ starts: starts + s * pitch, first: before(s) })),
    pitch,
    entries: arena.reserve(entries * 8),
    columnStarts: arena.reserve((columns + 2) * 4),
    columnEntries: arena.reserve((entries + 3 * columns) * 8), // each column is filled up to a multiple of 4
  };
}
