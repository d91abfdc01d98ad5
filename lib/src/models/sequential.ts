import { positiveInteger, randomSeed, received } from "../checks";
import { measureByEngine } from "../engine";
import type { Layer } from "../layers";
import type { Loss } from "../losses";
import type { Matrix, MatrixLike } from "../matrix";
import type { Optimizer } from "../optimizers";
import { platform } from "../platform";
import { Random } from "../random";
import type { InputsLike } from "../scaledBytes";
import { inspect } from "../text";
import { checkFit } from "./checkFit";
import { checkLayer, takeLayer } from "./checkLayer";
import { checkInputs, checkSamples } from "./checkSamples";
import { compiledNetwork, mustBeBuilt, mustHaveLayers, mustRest } from "./checkState";
import { checkWeights } from "./checkWeights";
import { compile, type CompileOptions } from "./compile";
import { fit } from "./fit";
import type { FitOptions } from "./fitOptions";
import { gradients } from "./gradients";
import { History, type Logs } from "./history";
import { measure } from "./measure";
import { modelText } from "./modelText";
import type { ModelJSON } from "./modelJSON";
import type { Compiled, Network } from "./network";
import { OptimizerState } from "./optimizerState";
import { predict } from "./predict";
import { parseModel, readModel } from "./readModel";
import { buildLayers, countParams, isBuilt, weightsOf } from "./stack";
import { summary } from "./summary";
import { writeModel } from "./writeModel";

/** Settings of a `Sequential`. */
export interface SequentialOptions {
  /** Where the random first weights start from; the same seed gives the same weights everywhere. */
  seed?: number;
  name?: string;
}

/**
 * A network whose layers follow one another. After Keras's `Sequential`.
 *
 * @throws TypeError or RangeError if the seed is not an integer from 0 to 4294967295, or a layer is no layer.
 * @example
 * import { Dense, Sequential, xor } from "@deltabook/nn";
 * const model = new Sequential([
 *   new Dense(8, { activation: "tanh", inputShape: [2] }),
 *   new Dense(1, { activation: "sigmoid" }),
 * ]);
 * model.compile({ loss: "binaryCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
 * const { x, y } = xor();
 * await model.fit(x, y, { epochs: 1000, verbose: 0 });
 * (await model.evaluate(x, y)).accuracy; // => 1
 */
export class Sequential {
  readonly name: string;
  readonly seed: number;
  /** What the last `fit` measured, also if it was stopped. */
  history: History | null = null;
  /** Set this to true in a callback to end training after the current batch. */
  stopTraining = false;
  readonly #layers: Layer[] = [];
  readonly #random: Random;
  #compiled: Compiled | null = null;
  #state: OptimizerState | null = null;
  #phase: "rest" | "training" | "ending" = "rest";

  constructor(
    layers: readonly Layer[] = [],
    { seed = 0, name = "sequential" }: SequentialOptions = {},
  ) {
    if (!Array.isArray(layers)) {
      throw new TypeError(
        `Cannot make Sequential: layers must be an array, received ${received(layers)}`,
      );
    }
    this.seed = randomSeed("Cannot make Sequential", seed);
    this.name = name;
    this.#random = new Random(seed);
    for (const layer of layers as readonly Layer[]) this.add(layer);
  }

  get layers(): readonly Layer[] {
    return this.#layers;
  }

  /** The shape of one sample, or undefined while the model is not built. */
  get inputShape(): readonly [number] | undefined {
    const inputs = this.#layers[0]?.inputs;
    return inputs === undefined ? undefined : [inputs];
  }

  /** The shape of the outputs for one sample, or undefined while that is not known. */
  get outputShape(): readonly [number] | undefined {
    const last = this.#layers.at(-1);
    return last?.units ? [last.units] : undefined;
  }

  /** Whether all layers have their weights. */
  get built(): boolean {
    return isBuilt(this.#layers);
  }

  /** The loss that the model was compiled for, or null before `compile`. */
  get loss(): Loss | null {
    return this.#compiled?.loss ?? null;
  }

  /** What changes the weights in training, or null before `compile`. */
  get optimizer(): Optimizer | null {
    return this.#compiled?.optimizer ?? null;
  }

  /** Appends a layer; it gets its weights at once if its inputs are known. Returns the model. */
  add(layer: Layer): this {
    mustRest("add a layer", this.#phase !== "rest");
    checkLayer(layer, this.#layers);
    const before = this.#layers.at(-1);
    const inputs = before ? before.inputs && before.units : layer.inputShape?.[0];
    if (inputs !== undefined) layer.build(inputs, this.#random);
    this.#layers.push(layer);
    takeLayer(layer);
    this.#state = null;
    return this;
  }

  /**
   * Makes all weights, for samples of `inputs` values; needed only where no `inputShape` was given.
   *
   * @throws RangeError or TypeError if `inputs` is not a positive integer, or not the width that the model was built for.
   * @example
   * import { Dense, Sequential } from "@deltabook/nn";
   * const model = new Sequential([new Dense(3), new Dense(1)]);
   * model.build(2);
   * model.countParams(); // => 13
   */
  build(inputs: number): void {
    mustHaveLayers("build the model", this.#layers);
    positiveInteger("Cannot build the model", "inputs", inputs);
    buildLayers(this.#layers, inputs, this.#random);
  }

  /**
   * Says what training lowers, how, and what is measured besides; the optimizer starts without memory.
   *
   * @throws TypeError if a name is unknown.
   */
  compile(options: CompileOptions): void {
    mustRest("compile the model", this.#phase !== "rest");
    this.#compiled = compile(options);
    this.#state = null;
  }

  /** The table of the layers, their output shapes and their numbers of weights, as Keras prints it. */
  summary(): string {
    return summary(this.name, this.#layers);
  }

  /** How many numbers training changes. */
  countParams(): number {
    return countParams(this.#layers);
  }

  /**
   * Trains on the rows of `x` (samples x inputs) to give the rows of `y` (samples x outputs).
   *
   * Bad input is refused before anything changes. A press of Stop in a notebook, or an aborted `signal`, ends training
   * after the current batch.
   *
   * @returns the loss and the metrics of each epoch.
   * @throws TypeError or RangeError if data or a setting is wrong; Error before `compile`, or while another `fit` runs.
   * @throws TrainingInterruptedError if it was stopped; `model.history` and the error hold the epochs so far.
   * @throws NonFiniteLossError if the loss is NaN or infinite; the weights of the last whole epoch are back.
   */
  async fit(x: InputsLike, y: MatrixLike, options: FitOptions = {}): Promise<History> {
    mustRest("fit the model", this.#phase !== "rest");
    const network = compiledNetwork("fit the model", this.#layers, this.#compiled);
    const input = checkFit(x, y, options, network);
    this.build(input.samples.x.columns);
    const state = (this.#state ??= new OptimizerState(network.optimizer, this.#layers));
    const history = (this.history = new History());
    this.stopTraining = false;
    this.#phase = "training";
    try {
      const shouldStop = (): boolean => this.stopTraining;
      const end = (): void => void (this.#phase = "ending");
      return await fit({ network, state, history, shouldStop, model: this, end }, input, options);
    } finally {
      this.#phase = "rest";
    }
  }

  /**
   * The mean loss and the metrics over the rows of `x` and `y`, without training.
   *
   * @throws TypeError or RangeError if the data do not fit the model, Error before `compile` or before it is built.
   */
  async evaluate(x: InputsLike, y: MatrixLike): Promise<Logs> {
    const network = this.#network("evaluate the model");
    const samples = checkSamples("Cannot evaluate the model", ["x", x], ["y", y], network);
    return (await measureByEngine(network, samples)) ?? measure(network, samples);
  }

  /**
   * The outputs for each row of `x`: samples x outputs.
   *
   * @throws TypeError or RangeError if `x` does not fit the model, Error before it is built.
   * @example
   * import { Dense, Sequential } from "@deltabook/nn";
   * const model = new Sequential([new Dense(1, { inputShape: [2] })]);
   * model.setWeights([[[2], [3]], [[1]]]);
   * model.predict([[1, 1], [0, 2]]).toArray(); // => [ [ 6 ], [ 7 ] ]
   */
  predict(x: InputsLike): Matrix {
    mustBeBuilt("predict", this.#layers);
    const [inputs] = this.inputShape!;
    return predict(this.#layers, checkInputs("Cannot predict", "x", x, inputs));
  }

  /**
   * The gradient of the mean loss over the samples, for each weight array in the order of `getWeights` and in its shape.
   *
   * @throws TypeError or RangeError if the data do not fit the model, Error before `compile` or before it is built.
   * @example
   * import { Dense, Sequential } from "@deltabook/nn";
   * const model = new Sequential([new Dense(1, { inputShape: [1] })]);
   * model.setWeights([[[2]], [[1]]]);
   * model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
   * model.gradients([[3]], [[5]]).map(({ data }) => data[0]); // => [ 12, 4 ]
   */
  gradients(x: InputsLike, y: MatrixLike): Matrix[] {
    const network = this.#network("compute gradients");
    return gradients(
      network,
      checkSamples("Cannot compute gradients", ["x", x], ["y", y], network),
    );
  }

  /** Copies of all weights, layer by layer: kernel (inputs x units), then bias (1 x units). */
  getWeights(): Matrix[] {
    return weightsOf(this.#layers).map((weights) => weights.slice(0));
  }

  /**
   * Replaces all weights by copies of the given ones, in the order of `getWeights`. While `fit` runs they are the
   * optimizer's: a callback may replace them once training is over, in `onTrainEnd`.
   *
   * @throws Error while the model is being trained; TypeError if their number or a shape differs, RangeError if a value is not finite; no weight is changed then.
   * @example
   * import { Dense, Sequential } from "@deltabook/nn";
   * const model = new Sequential([new Dense(1, { inputShape: [2] })]);
   * model.setWeights([[[0.5], [-1]], [[0.25]]]);
   * model.getWeights()[0].toArray(); // => [ [ 0.5 ], [ -1 ] ]
   */
  setWeights(weights: readonly MatrixLike[]): void {
    mustRest("set the weights", this.#phase === "training");
    mustBeBuilt("set the weights", this.#layers);
    const live = weightsOf(this.#layers);
    checkWeights(weights, live).forEach(({ data }, i) => {
      live[i].data.set(data);
    });
  }

  /**
   * The model as plain data: layers, settings of `compile`, weights. The optimizer's memory is not kept.
   *
   * @throws TypeError if it holds an activation, loss, optimizer, initializer or regularizer of your own.
   */
  toJSON(): ModelJSON {
    const { name, seed } = this;
    return writeModel({ name, seed, layers: this.#layers, compiled: this.#compiled });
  }

  /**
   * The model that `toJSON` described.
   *
   * @throws TypeError if `json` is not such a description, or is damaged.
   * @example
   * import { Dense, Sequential } from "@deltabook/nn";
   * const model = new Sequential([new Dense(1, { inputShape: [2] })]);
   * const copy = Sequential.fromJSON(JSON.parse(JSON.stringify(model)));
   * copy.getWeights()[0].get(1, 0) === model.getWeights()[0].get(1, 0); // => true
   */
  static fromJSON(json: unknown): Sequential {
    return readModel(json, ({ name, seed, layers, compileOptions, weights }) => {
      const model = new Sequential(layers, { name, seed });
      if (compileOptions) model.compile(compileOptions);
      if (!weights) return model;
      if (!model.built) model.build(weights[0].rows);
      model.setWeights(weights);
      return model;
    });
  }

  /** Writes the model as JSON into a file; an old file of that name is replaced only once the new one is whole. */
  async save(path: string): Promise<void> {
    await platform.writeFileAtomic(path, JSON.stringify(this));
  }

  /** The model that `save` wrote. */
  static async load(path: string): Promise<Sequential> {
    const text = new TextDecoder().decode(await platform.readFile(path));
    return Sequential.fromJSON(parseModel(text, path));
  }

  /** How Node and notebooks print it; `summary` says more. */
  [inspect](): string {
    return modelText(this.inputShape?.[0], this.#layers);
  }

  #network(attempt: string): Network {
    const network = compiledNetwork(attempt, this.#layers, this.#compiled);
    mustBeBuilt(attempt, this.#layers);
    return network;
  }
}
