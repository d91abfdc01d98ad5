import type { ActivationName } from "../activations";
import type { Arena } from "../kernels/wasm";
import type { Layer } from "../layers";
import type { LossName } from "../losses";
import type { Matrix } from "../matrix";
import type { Samples } from "../models/batches";
import type { Slots } from "../models/optimizerState";
import { PaddedArray, rowBytes } from "./paddedArray";
import type { LayerShape, NetworkShape, UpdateName } from "./networkShape";

// The names by their numbers in kernels/assembly/smallNet.ts.
const activationNames: readonly ActivationName[] = ["linear", "sigmoid", "tanh", "relu", "softmax"];
const lossNames: readonly LossName[] = [
  "meanSquaredError",
  "binaryCrossentropy",
  "categoricalCrossentropy",
];
const updateNames: readonly UpdateName[] = ["sgd", "sgdWithMomentum", "adam"];

/** How many factors an optimizer's step has at most. */
export const mostFactors = 4;

/** A small net and its samples in a memory, as `trainSmallNet` takes them. */
export interface SmallNet {
  readonly address: number;
  readonly order: { readonly address: number; readonly words: Uint32Array };
  /** The factors of each step that one call takes. */
  readonly factors: { readonly address: number; readonly floats: Float32Array };
  /** The mean loss of the last batch; for each epoch of a call the sum of all losses, and that of all accuracies. */
  readonly sums: Float64Array;
  readonly weights: readonly PaddedArray[];
}

/** What is placed. */
export interface SmallNetInput {
  readonly network: NetworkShape;
  readonly layers: readonly Layer[];
  readonly slots: Slots;
  readonly train: Samples;
  /** How many steps one call takes at most. */
  readonly mostSteps: number;
  /** And of how many epochs. */
  readonly mostEpochs: number;
}

/** Places a net and its samples; from then on the arena must not grow. */
export function placeSmallNet(input: SmallNetInput, arena: Arena): SmallNet {
  const { network, layers, slots, train, mostSteps, mostEpochs } = input;
  const bytes = layers.reduce((sum, { weights }) => sum + weights.reduce(addBytes, 0), 0);
  const [weights, gradients, memory0, memory1] = [0, 1, 2, 3].map(() => arena.reserve(bytes));
  const { rows } = train.x;
  const sumCount = 1 + mostEpochs * 2;
  const sums = arena.reserve(sumCount * 8);
  const order = arena.reserve(mostEpochs * rows * 4);
  const factors = arena.reserve(mostSteps * mostFactors * 4);
  const placed = placeLayers(network.layers, weights, gradients, arena);
  const address = placeWords(arena, [
    placed.first,
    placed.last,
    lossNames.indexOf(network.loss),
    Number(network.isFused),
    Number(network.measuresAccuracy),
    updateNames.indexOf(network.update),
    ...[bytes, weights, gradients, memory0, memory1],
    ...[placeInputs(train, arena), placeTargets(train, arena), sums, arena.reserve(4)],
  ]);
  return {
    address,
    order: { address: order, words: numbered(arena.words(order, mostEpochs * rows), rows) },
    factors: { address: factors, floats: arena.floats(factors, mostSteps * mostFactors) },
    sums: new Float64Array(arena.memory.buffer, sums, sumCount),
    weights: paddedArrays(layers, slots, [weights, memory0, memory1], arena),
  };
}

/** The numbers 0 to `rows` - 1, again and again. */
function numbered(words: Uint32Array, rows: number): Uint32Array {
  for (let i = 0; i < words.length; i++) words[i] = i % rows;
  return words;
}

function addBytes(sum: number, { rows, columns }: Matrix): number {
  return sum + rows * rowBytes(columns);
}

function placeWords(arena: Arena, words: readonly number[]): number {
  const address = arena.reserve(words.length * 4);
  arena.words(address, words.length).set(words);
  return address;
}

/** Each layer's words, side by side. */
function placeLayers(
  layers: readonly LayerShape[],
  weights: number,
  gradients: number,
  arena: Arena,
): { first: number; last: number } {
  let offset = 0;
  const words = layers.map(({ inputs, units, activation, hasBias }) => {
    const row = rowBytes(units);
    const kernel = offset;
    const bias = kernel + inputs * row;
    offset = bias + (hasBias ? row : 0);
    return [
      ...[inputs, units, row, activationNames.indexOf(activation)],
      ...[weights + kernel, hasBias ? weights + bias : 0],
      ...[gradients + kernel, gradients + bias],
      ...[arena.reserve(row), arena.reserve(row)],
    ];
  });
  const first = placeWords(arena, words.flat());
  return { first, last: first + (layers.length - 1) * words[0].length * 4 };
}

function placeInputs({ x }: Samples, arena: Arena): number {
  const address = arena.reserve(x.rows * x.columns * 4);
  const values = arena.floats(address, x.rows * x.columns);
  for (let r = 0; r < x.rows; r++) x.copyRow(r, values, r * x.columns);
  return address;
}

function placeTargets({ y }: Samples, arena: Arena): number {
  const address = arena.reserve(y.data.length * 4 + 16); // kernels read four targets at a time
  arena.floats(address, y.data.length).set(y.data);
  return address;
}

/** The weights lie one after the other, and so does what the optimizer remembers of them. */
function paddedArrays(
  layers: readonly Layer[],
  slots: Slots,
  starts: readonly number[],
  arena: Arena,
): PaddedArray[] {
  let offset = 0;
  return layers.flatMap(({ weights }, i) =>
    weights.flatMap((matrix, j) => {
      const start = offset;
      offset += addBytes(0, matrix);
      return [matrix.data, ...slots[i][j]].map((values, k) => {
        const padded = arena.floats(starts[k] + start, addBytes(0, matrix) / 4);
        return new PaddedArray(values, padded, matrix.columns);
      });
    }),
  );
}
