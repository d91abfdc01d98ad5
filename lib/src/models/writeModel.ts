import { activations } from "../activations";
import { initializers, type Initializer } from "../initializers";
import type { Layer } from "../layers";
import { losses } from "../losses";
import type { Matrix } from "../matrix";
import { optimizers } from "../optimizers";
import { regularizers, type Regularizer } from "../regularizers";
import { toBase64 } from "./base64";
import type { CompileJSON, LayerJSON, ModelJSON, WeightsJSON } from "./modelJSON";
import type { Compiled } from "./network";
import { isBuilt, weightsOf } from "./stack";

/** What there is to write of a model. */
export interface ModelParts {
  readonly name: string;
  readonly seed: number;
  readonly layers: readonly Layer[];
  readonly compiled: Compiled | null;
}

/**
 * The model as plain data.
 *
 * @throws TypeError if it holds an activation, loss, optimizer, initializer or regularizer of your own: only names can be
 * stored.
 */
export function writeModel({ name, seed, layers, compiled }: ModelParts): ModelJSON {
  return {
    format: "deltabook-sequential",
    version: 1,
    name,
    seed,
    layers: layers.map(writeLayer),
    compile: compiled && writeCompiled(compiled),
    weights: isBuilt(layers) ? weightsOf(layers).map(writeWeights) : null,
  };
}

function writeLayer(layer: Layer): LayerJSON {
  const config = layer.config();
  const { activation } = layer;
  mustBeOurs("activation", activation.name, activations, (ours) => ours === activation);
  for (const key of ["kernelInitializer", "biasInitializer"]) {
    if (!(key in config)) continue;
    const initializer = config[key] as string | Initializer;
    const name = typeof initializer === "string" ? initializer : initializer.name;
    mustBeOurs("initializer", name, initializers, () => true);
  }
  const regularizer = config["kernelRegularizer"] as Pick<Regularizer, "name"> | undefined;
  if (regularizer) mustBeOurs("regularizer", regularizer.name, regularizers, () => true);
  return { className: layer.className, config };
}

function writeCompiled({ loss, optimizer, metrics }: Compiled): CompileJSON {
  mustBeOurs("loss", loss.name, losses, (ours) => ours === loss);
  mustBeOurs("optimizer", optimizer.name, optimizers, (make) => {
    return make().constructor === optimizer.constructor;
  });
  return {
    loss: loss.name,
    optimizer: { name: optimizer.name, config: optimizer.config },
    metrics: metrics.map((metric) => metric.name),
  };
}

function writeWeights({ shape, data }: Matrix): WeightsJSON {
  return { shape, data: toBase64(data) };
}

/** Refuses what a file's reader, who finds it by its name, would not find, or would take for another of that name. */
function mustBeOurs<T>(
  kind: string,
  name: string,
  table: Readonly<Record<string, T>>,
  isSame: (ours: T) => boolean,
): void {
  if (Object.hasOwn(table, name) && isSame(table[name])) return;
  throw new TypeError(
    `Cannot write the model: its ${kind} "${name}" is not one of the library's own ` +
      `${Object.keys(table).join(", ")}; keep getWeights() instead`,
  );
}
