/** What training lowers: how far the outputs are from the targets. */
export interface Loss {
  readonly name: string;
  /** Whether targets are probabilities, and so must lie between 0 and 1. */
  readonly ofProbabilities?: boolean;
  /** Writes each sample's loss into `out` (length rows); targets and outputs are row-major, rows x units. */
  perSample(
    targets: Float32Array,
    outputs: Float32Array,
    rows: number,
    units: number,
    out: Float32Array,
  ): void;
  /** Writes the gradient of the mean loss over the rows, with respect to the outputs, into `out` (rows x units). */
  gradient(
    targets: Float32Array,
    outputs: Float32Array,
    rows: number,
    units: number,
    out: Float32Array,
  ): void;
  /** The same loss taken from the sums before `activation`, where that is the stable way. */
  readonly fused?: FusedLoss;
}

/** A loss joined with the activation before it: no logarithm of a rounded zero, no product of tiny derivatives. */
export interface FusedLoss {
  /** The name of the activation it is joined with. */
  readonly activation: string;
  /** As `Loss.perSample`, from the sums instead of the outputs. */
  perSample(
    targets: Float32Array,
    sums: Float32Array,
    rows: number,
    units: number,
    out: Float32Array,
  ): void;
  /** Writes the gradient of the mean loss with respect to the sums into `out`, from the activation's outputs. */
  gradient(
    targets: Float32Array,
    outputs: Float32Array,
    rows: number,
    units: number,
    out: Float32Array,
  ): void;
}
