import { activations, type Activation } from "../activations";
import { fraction, randomSeed } from "../checks";
import type { Matrix } from "../matrix";
import { Random } from "../random";
import { checkInputShape } from "./checkInputShape";
import type { Layer } from "./layer";
import type { Trace } from "./trace";

/** Settings of a `Dropout` layer. */
export interface DropoutOptions {
  /** Where the choice of what is dropped starts from; where none is given, the model's own seed decides. */
  seed?: number;
  /** The shape of one sample, `[inputs]`, where it is the first layer. */
  inputShape?: readonly number[];
}

const { fround } = Math;

/**
 * Sets a random share of its inputs to 0 in training, other ones for each sample and step, and multiplies those that are
 * left by 1 / (1 - rate), so that their sum stays about the same. In `predict` and `evaluate`, and when gradients are
 * checked, it passes everything on. After Keras's `Dropout` (Srivastava et al., 2014).
 *
 * Shapes: inputs and outputs are rows x inputs. It has no weights.
 *
 * @param rate - the share that is dropped
 * @throws RangeError if `rate` is not a number from 0 up to but not including 1, or the seed not one.
 * @example
 * import { Dense, Dropout, Sequential } from "@deltabook/nn";
 * const model = new Sequential([
 *   new Dense(6, { activation: "relu", inputShape: [2] }),
 *   new Dropout(0.5, { seed: 1 }),
 *   new Dense(1),
 * ]);
 * model.countParams(); // => 25
 */
export class Dropout implements Layer {
  readonly className = "Dropout";
  readonly activation: Activation = activations.linear;
  readonly weights: readonly Matrix[] = [];
  readonly rate: number;
  readonly inputShape: readonly number[] | undefined;
  #seed: number | undefined;
  #random: Random | undefined;
  #inputs: number | undefined;

  constructor(rate: number, { seed, inputShape }: DropoutOptions = {}) {
    this.rate = fraction(attempt, "rate", rate);
    this.inputShape = checkInputShape(attempt, inputShape);
    this.#seed = seed === undefined ? undefined : randomSeed(attempt, seed);
  }

  get inputs(): number | undefined {
    return this.#inputs;
  }

  /** As many as inputs; 0 until it is built. */
  get units(): number {
    return this.#inputs ?? 0;
  }

  /** Where the choice started from; undefined where none was given, until it is built. */
  get seed(): number | undefined {
    return this.#seed;
  }

  build(inputs: number, random: Random): void {
    if (this.#inputs === inputs) return;
    if (this.#inputs !== undefined) throw new TypeError(otherWidth(this.#inputs, inputs));
    this.#inputs = inputs;
    this.#seed ??= random.uint32();
    this.#random = new Random(this.#seed);
  }

  /** Writes into `trace.sums` what each input is multiplied by, and into `trace.outputs` the products. */
  forward(x: Float32Array, rows: number, trace: Trace): void {
    const values = rows * this.units;
    const { sums: factors, outputs } = trace;
    trace.x = x;
    trace.rows = rows;
    if (trace.isTraining) this.#draw(factors, values);
    else factors.fill(1, 0, values);
    for (let i = 0; i < values; i++) outputs[i] = x[i] * factors[i]; // storing rounds
  }

  backward({ rows, sums: factors, gradient }: Trace, inputGradient: Float32Array | null): void {
    if (!inputGradient) return;
    const values = rows * this.units;
    for (let i = 0; i < values; i++) inputGradient[i] = gradient[i] * factors[i]; // storing rounds
  }

  config(): Readonly<Record<string, unknown>> {
    return {
      rate: this.rate,
      ...(this.#seed !== undefined && { seed: this.#seed }),
      ...(this.inputShape && { inputShape: this.inputShape }),
    };
  }

  /** Draws what each input is multiplied by: 0 with probability `rate`, else 1 / (1 - rate). */
  #draw(factors: Float32Array, values: number): void {
    const { rate } = this;
    const random = this.#random!;
    const kept = fround(1 / (1 - rate));
    for (let i = 0; i < values; i++) factors[i] = random.uniform() < rate ? 0 : kept;
  }
}

const attempt = "Cannot make Dropout layer";

function otherWidth(built: number, inputs: number): string {
  return `Cannot build Dropout layer: it was built for rows of ${built} inputs, received ${inputs}; make a new layer`;
}
