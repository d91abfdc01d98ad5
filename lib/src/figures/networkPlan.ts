import { positiveInteger, received } from "../checks";
import { Matrix, type MatrixLike } from "../matrix";
import type { NetworkOptions } from "./network";

/** What `network` needs of a model: its layers, with their weights where they are drawn. */
export interface DrawableModel {
  readonly inputShape: readonly number[] | undefined;
  readonly layers: readonly { readonly units: number; readonly weights: readonly MatrixLike[] }[];
}

/** A network that is ready to be drawn: every list fits its layers. */
export interface NetworkPlan {
  /** Units of each layer; the inputs are the first layer. */
  readonly sizes: readonly number[];
  readonly layerNames: readonly string[];
  /** The weights to show, inputs x units for each pair of layers; none where they are not shown. */
  readonly kernels: readonly Matrix[] | undefined;
  readonly values: readonly (readonly number[])[] | undefined;
  readonly names: readonly (readonly string[])[] | undefined;
}

const attempt = "Cannot draw network";

/** Checks what `network` was given, and reads the model. */
export function readNetwork(
  network: DrawableModel | readonly number[],
  { weights = false, values, names, layerNames }: NetworkOptions,
): NetworkPlan {
  const model = "layers" in network ? network : undefined;
  const sizes = "layers" in network ? modelSizes(network) : checkSizes(network);
  const kernels = weights === true ? ownKernels(model) : weights || undefined;
  if (values) checkRows("values", values, sizes);
  if (names) checkRows("names", names, sizes);
  if (layerNames) checkLength("layerNames", "layer", layerNames, sizes.length);
  return {
    sizes,
    layerNames: layerNames ?? sizes.map((_, layer) => defaultName(layer, sizes.length)),
    kernels: kernels && checkKernels(kernels, sizes),
    values,
    names,
  };
}

function modelSizes({ inputShape, layers }: DrawableModel): number[] {
  if (inputShape) return [inputShape[0], ...drawn(layers).map(({ units }) => units)];
  throw new TypeError(
    `${attempt}: the model does not know its inputs yet; give the first layer an inputShape`,
  );
}

/** The layers that are drawn: dropout, which has no weights, has no units of its own. */
function drawn(layers: DrawableModel["layers"]): DrawableModel["layers"] {
  return layers.filter(({ weights }) => weights.length > 0);
}

function checkSizes(sizes: readonly number[]): readonly number[] {
  const isList: boolean = Array.isArray(sizes);
  if (!isList || sizes.length < 2) {
    throw new TypeError(
      `${attempt}: expected a model or the units of at least two layers such as [2, 3, 1], received ${received(sizes)}`,
    );
  }
  for (const [layer, units] of sizes.entries()) {
    positiveInteger(attempt, `the units of layer ${layer}`, units);
  }
  return sizes;
}

function ownKernels(model: DrawableModel | undefined): readonly MatrixLike[] {
  if (model) return drawn(model.layers).map(({ weights }) => weights[0]);
  throw new TypeError(
    `${attempt}: sizes alone have no weights; give a model, or weights as matrices`,
  );
}

function checkKernels(kernels: readonly MatrixLike[], sizes: readonly number[]): Matrix[] {
  checkLength("weights", "pair of layers", kernels, sizes.length - 1);
  return kernels.map((kernel, layer) => {
    const matrix = Matrix.from(kernel);
    const [rows, columns] = [sizes[layer], sizes[layer + 1]];
    if (matrix.rows === rows && matrix.columns === columns) return matrix;
    throw new TypeError(
      `${attempt}: weights[${layer}] must be ${rows} x ${columns}, received ${matrix.rows} x ${matrix.columns}`,
    );
  });
}

function checkRows(
  name: string,
  rows: readonly (readonly unknown[])[],
  sizes: readonly number[],
): void {
  checkLength(name, "layer", rows, sizes.length);
  for (const [layer, row] of rows.entries()) {
    checkLength(`${name}[${layer}]`, "unit", row, sizes[layer]);
  }
}

function checkLength(name: string, of: string, list: readonly unknown[], expected: number): void {
  if (list.length === expected) return;
  throw new TypeError(
    `${attempt}: ${name} needs one entry for each ${of}, that is ${expected}, received ${list.length}`,
  );
}

function defaultName(layer: number, layers: number): string {
  if (layer === 0) return "input layer";
  if (layer === layers - 1) return "output layer";
  return layers === 3 ? "hidden layer" : `hidden layer ${layer}`;
}
