/** What keeps weights small: it adds to the loss what large weights cost. */
export interface Regularizer {
  readonly name: string;
  /** Its settings. */
  readonly config: Readonly<Record<string, number>>;
  /** What the weights cost, in float64: it is added to the loss. */
  penalty(weights: ArrayLike<number>): number;
  /** Adds the derivative of the penalty to the gradient of the loss, weight by weight, in float32. */
  addGradient(weights: Float32Array, gradient: Float32Array): void;
}
