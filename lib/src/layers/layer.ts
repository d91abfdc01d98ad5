import type { Activation } from "../activations";
import type { Matrix } from "../matrix";
import type { Random } from "../random";
import type { Trace } from "./trace";

/** One step of a `Sequential`: takes rows of `inputs` values, gives rows of `units` values. */
export interface Layer {
  /** The class's name, as `summary` prints it and `toJSON` stores it. */
  readonly className: string;
  readonly activation: Activation;
  /** The width of a row that it gives. */
  readonly units: number;
  /** The shape of one sample, where the layer was told it. */
  readonly inputShape: readonly number[] | undefined;
  /** The width of a row that it takes; undefined until it is built. */
  readonly inputs: number | undefined;
  /** Its trained arrays, in Keras's order; empty until it is built. */
  readonly weights: readonly Matrix[];
  /** Makes the weights; a second call with the same width changes nothing. */
  build(inputs: number, random: Random): void;
  /** Computes `trace.sums` and `trace.outputs` from `x` (rows x inputs, row-major). */
  forward(x: Float32Array, rows: number, trace: Trace): void;
  /**
   * Computes `trace.weightGradients` from `trace.gradient` (with respect to the sums of the last `forward`) and,
   * unless `inputGradient` is null, the gradient with respect to its inputs, rows x inputs.
   */
  backward(trace: Trace, inputGradient: Float32Array | null): void;
  /** What its weights add to the loss of every sample; missing where that is nothing. */
  penalty?(): number;
  /** Its settings, as its constructor takes them. */
  config(): Readonly<Record<string, unknown>>;
}
