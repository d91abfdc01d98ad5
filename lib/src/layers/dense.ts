import { getActivation, type Activation, type ActivationName } from "../activations";
import { hasMethods, positiveInteger, received } from "../checks";
import { getInitializer, type Initializer, type InitializerName } from "../initializers";
import { backendFor } from "../kernels";
import { Matrix } from "../matrix";
import type { Random } from "../random";
import type { Regularizer } from "../regularizers";
import { checkInputShape } from "./checkInputShape";
import type { Layer } from "./layer";
import type { Trace } from "./trace";

/** Settings of a `Dense` layer. */
export interface DenseOptions {
  /** What is applied to the weighted sums; "linear" leaves them as they are. */
  activation?: ActivationName | Activation;
  /** The shape of one sample, `[inputs]`; needed on the first layer if weights are wanted before training. */
  inputShape?: readonly number[];
  /** Whether each unit adds a bias to its sum. */
  useBias?: boolean;
  kernelInitializer?: InitializerName | Initializer;
  biasInitializer?: InitializerName | Initializer;
  /** What large weights cost, for example `l2(0.01)`; the bias costs nothing. */
  kernelRegularizer?: Regularizer | undefined;
}

/**
 * A layer whose every unit sees every input: outputs = activation(x · kernel + bias).
 *
 * Shapes: x is rows x inputs, kernel inputs x units, bias 1 x units, outputs rows x units.
 * After Keras's `Dense`.
 *
 * @throws RangeError if `units` or a number in `inputShape` is not a positive integer.
 * @example
 * import { Dense, Sequential } from "@deltabook/nn";
 * const model = new Sequential([new Dense(3, { activation: "sigmoid", inputShape: [2] })]);
 * model.countParams(); // => 9
 */
export class Dense implements Layer {
  readonly className = "Dense";
  readonly units: number;
  readonly activation: Activation;
  readonly inputShape: readonly number[] | undefined;
  readonly useBias: boolean;
  readonly kernelInitializer: Initializer;
  readonly biasInitializer: Initializer;
  readonly kernelRegularizer: Regularizer | undefined;
  #kernel: Matrix | null = null;
  #bias: Matrix | null = null;

  constructor(
    units: number,
    {
      activation = "linear",
      inputShape,
      useBias = true,
      kernelInitializer = "glorotUniform",
      biasInitializer = "zeros",
      kernelRegularizer,
    }: DenseOptions = {},
  ) {
    this.units = positiveInteger(attempt, "units", units);
    this.inputShape = checkInputShape(attempt, inputShape);
    this.activation = getActivation(activation);
    this.useBias = useBias;
    this.kernelInitializer = getInitializer(kernelInitializer);
    this.biasInitializer = getInitializer(biasInitializer);
    this.kernelRegularizer = checkRegularizer(kernelRegularizer);
  }

  get inputs(): number | undefined {
    return this.#kernel?.rows;
  }

  /** The weights, inputs x units: row i holds the weights from input i. Throws before the layer is built. */
  get kernel(): Matrix {
    if (!this.#kernel) throw new Error(notBuilt);
    return this.#kernel;
  }

  /** The biases, 1 x units, or null if the layer has none. */
  get bias(): Matrix | null {
    return this.#bias;
  }

  get weights(): readonly Matrix[] {
    if (!this.#kernel) return [];
    return this.#bias ? [this.#kernel, this.#bias] : [this.#kernel];
  }

  build(inputs: number, random: Random): void {
    if (this.#kernel?.rows === inputs) return;
    if (this.#kernel) throw new TypeError(otherWidth(this.#kernel.rows, inputs));
    const kernel = Matrix.zeros(inputs, this.units);
    const bias = this.useBias ? Matrix.zeros(1, this.units) : null;
    this.kernelInitializer.fill(kernel.data, inputs, this.units, random);
    if (bias) this.biasInitializer.fill(bias.data, inputs, this.units, random);
    this.#kernel = kernel;
    this.#bias = bias;
  }

  forward(x: Float32Array, rows: number, trace: Trace): void {
    const { kernel, units } = this;
    trace.x = x;
    trace.rows = rows;
    const bias = this.#bias?.data ?? null;
    const { denseForward } = backendFor(rows * kernel.data.length);
    denseForward(x, rows, kernel.rows, kernel.data, bias, units, trace.sums);
    this.activation.forward(trace.sums, rows, units, trace.outputs);
  }

  backward(trace: Trace, inputGradient: Float32Array | null): void {
    const { kernel, units } = this;
    const { x, rows, gradient, weightGradients } = trace;
    const backend = backendFor(rows * kernel.data.length);
    backend.denseKernelGradient(x, gradient, rows, kernel.rows, units, weightGradients[0]);
    this.kernelRegularizer?.addGradient(kernel.data, weightGradients[0]);
    if (this.#bias) backend.denseBiasGradient(gradient, rows, units, weightGradients[1]);
    if (!inputGradient) return;
    backend.denseInputGradient(gradient, kernel.data, rows, kernel.rows, units, inputGradient);
  }

  /** What its weights add to the loss. */
  penalty(): number {
    return this.kernelRegularizer?.penalty(this.kernel.data) ?? 0;
  }

  config(): Readonly<Record<string, unknown>> {
    return {
      units: this.units,
      activation: this.activation.name,
      ...(this.inputShape && { inputShape: this.inputShape }),
      useBias: this.useBias,
      kernelInitializer: described(this.kernelInitializer),
      biasInitializer: described(this.biasInitializer),
      ...(this.kernelRegularizer && { kernelRegularizer: described(this.kernelRegularizer) }),
    };
  }
}

const attempt = "Cannot make Dense layer";

function checkRegularizer(regularizer: unknown): Regularizer | undefined {
  if (regularizer === undefined) return undefined;
  if (hasMethods<Regularizer>(regularizer, ["penalty", "addGradient"])) return regularizer;
  throw new TypeError(
    `${attempt}: kernelRegularizer must be a regularizer such as l2(0.01), received ${received(regularizer)}`,
  );
}

type Described = Pick<Initializer, "name" | "config">;

/** An initializer's or a regularizer's name, and its settings where it has any. */
function described({ name, config }: Described): string | Described {
  return config ? { name, config } : name;
}

const notBuilt =
  "Cannot read the kernel of a Dense layer: it has no weights before its inputs are known; " +
  "give inputShape, or call model.build(inputs) or fit first";

function otherWidth(built: number, inputs: number): string {
  return `Cannot build Dense layer: it was built for rows of ${built} inputs, received ${inputs}; make a new layer`;
}
