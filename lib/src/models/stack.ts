import type { Layer } from "../layers";
import type { Matrix } from "../matrix";
import type { Random } from "../random";

/** Whether all layers have their weights. */
export function isBuilt(layers: readonly Layer[]): boolean {
  return layers.length > 0 && layers.every(({ inputs }) => inputs !== undefined);
}

/** Makes the weights of layers that follow one another, the first taking rows of `inputs` values. */
export function buildLayers(layers: readonly Layer[], inputs: number, random: Random): void {
  let width = inputs;
  for (const layer of layers) {
    layer.build(width, random);
    width = layer.units;
  }
}

/** The weights themselves, not copies: layer by layer the kernel, then the bias. */
export function weightsOf(layers: readonly Layer[]): readonly Matrix[] {
  return layers.flatMap(({ weights }) => weights);
}

/** What the weights add to the loss of every sample. */
export function penaltyOf(layers: readonly Layer[]): number {
  return layers.reduce((sum, layer) => sum + (layer.penalty?.() ?? 0), 0);
}

/** How many weights multiply something: all but the biases. */
export function countKernelWeights(layers: readonly Layer[]): number {
  return layers.reduce((sum, { inputs, units, weights }) => {
    return weights.length === 0 ? sum : sum + (inputs ?? 0) * units;
  }, 0);
}

/** How many numbers training changes. */
export function countParams(layers: readonly Layer[]): number {
  return weightsOf(layers).reduce((sum, { data }) => sum + data.length, 0);
}
