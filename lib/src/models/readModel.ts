import { lookUp, received } from "../checks";
import { RandomUniform, type Initializer, type InitializerName } from "../initializers";
import { Dense, Dropout, type Layer } from "../layers";
import { Matrix } from "../matrix";
import { getOptimizer, type OptimizerName } from "../optimizers";
import { regularizers, type Regularizer } from "../regularizers";
import { fromBase64 } from "./base64";
import type { CompileOptions } from "./compile";
import type { CompileJSON, LayerJSON, ModelJSON, WeightsJSON } from "./modelJSON";

/** What a description holds, made into layers and matrices. */
export interface ReadModel {
  readonly name: string;
  readonly seed: number;
  readonly layers: readonly Layer[];
  readonly compileOptions: CompileOptions | null;
  readonly weights: readonly Matrix[] | null;
}

/** What `make` makes of the parts that `writeModel` wrote; a TypeError if one of them is amiss. */
export function readModel<T>(json: unknown, make: (parts: ReadModel) => T): T {
  const model = checkFormat(json);
  try {
    return make({
      name: model.name,
      seed: model.seed,
      layers: model.layers.map(readLayer),
      compileOptions: model.compile && readCompile(model.compile),
      weights: model.weights && model.weights.map(readWeights),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`Cannot read the model: the description is damaged. ${reason}`, {
      cause: error,
    });
  }
}

/** Parses a model file's text. */
export function parseModel(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new TypeError(`Cannot read the model: ${path} is not JSON; was it made by model.save?`, {
      cause: error,
    });
  }
}

function checkFormat(json: unknown): ModelJSON {
  const model = json as Partial<ModelJSON> | null;
  if (model?.format === "deltabook-sequential" && model.version === 1) return model as ModelJSON;
  throw new TypeError(
    `Cannot read the model: it must be what toJSON gives, with format "deltabook-sequential" and version 1, ` +
      `received ${received(json)}`,
  );
}

function readLayer({ className, config }: LayerJSON): Layer {
  return lookUp("layer", readers, className)(config);
}

/** What makes a layer of each class from its settings. */
const readers: Readonly<Record<string, (config: LayerJSON["config"]) => Layer>> = {
  Dense({ units, kernelInitializer, biasInitializer, kernelRegularizer, ...options }) {
    return new Dense(units as number, {
      ...options,
      kernelInitializer: readInitializer(kernelInitializer),
      biasInitializer: readInitializer(biasInitializer),
      kernelRegularizer: readRegularizer(kernelRegularizer),
    });
  },
  Dropout({ rate, ...options }) {
    return new Dropout(rate as number, options);
  },
};

/** A name stands for itself; only `RandomUniform` has settings. */
function readInitializer(json: unknown): InitializerName | Initializer {
  const { name, config } = json as Partial<RandomUniform>;
  return name === "randomUniform" ? new RandomUniform(config) : (json as InitializerName);
}

/** Its only setting has its own name. */
function readRegularizer(json: unknown): Regularizer | undefined {
  if (json === undefined) return undefined;
  const { name, config } = json as Pick<Regularizer, "name" | "config">;
  return lookUp("regularizer", regularizers, name)(config[name]);
}

function readCompile({ loss, optimizer, metrics }: CompileJSON): CompileOptions {
  return {
    loss,
    optimizer: getOptimizer(optimizer.name as OptimizerName, optimizer.config),
    metrics,
  } as CompileOptions;
}

function readWeights({ shape: [rows, columns], data }: WeightsJSON): Matrix {
  return new Matrix(rows, columns, fromBase64(data));
}
