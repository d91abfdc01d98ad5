type Address = number;

type Elementwise = (values: Address, bytes: number) => void;
type ElementwiseBackward = (outputs: Address, gradient: Address, bytes: number) => void;

/** `values`, bytes of a panel, targets, order, units, from, to, where the samples' values go. */
type PerSample = (
  ...args: [Address, number, Address, Address, number, number, number, Address]
) => void;

/** `outputs`, bytes of a panel, targets, order, units, from, to, rows of the batch, where the gradient goes. */
type LossGradient = (
  ...args: [Address, number, Address, Address, number, number, number, number, Address]
) => void;

/**
 * What `assembly/index.ts` exports: loops over one memory, told where in it, in bytes. Numbers are float32, matrices lie in
 * panels of 32 columns (see `assembly/panels.ts`). What each computes, its source says; the plain twin of each, on arrays,
 * is in `kernels`, `activations`, `losses`, `metrics` or `optimizers`.
 */
export interface WasmKernels {
  denseSums(
    ...args: [
      x: Address,
      xPanelBytes: number,
      inputs: number,
      kernel: Address,
      units: number,
      rows: number,
      out: Address,
    ]
  ): void;
  denseKernelGradient(
    ...args: [
      x: Address,
      xPanelBytes: number,
      first: number,
      last: number,
      gradient: Address,
      units: number,
      rows: number,
      out: Address,
    ]
  ): void;
  addBias(sums: Address, bias: Address, rows: number): void;
  denseBiasGradient(gradient: Address, rows: number, out: Address): void;

  encodeBytes(
    ...args: [
      bytes: Address,
      rows: number,
      columns: number,
      segments: number,
      values: Address,
      starts: Address,
      count: number,
      entries: Address,
    ]
  ): number;
  gatherSparseRows(
    ...args: [
      starts: Address,
      entries: Address,
      segments: number,
      segment: number,
      order: Address,
      from: number,
      to: number,
      first: number,
      outStarts: Address,
      out: Address,
    ]
  ): void;
  sparseSums(
    ...args: [
      starts: Address,
      entries: Address,
      rows: number,
      kernel: Address,
      units: number,
      out: Address,
      isFirst: boolean,
    ]
  ): void;
  sparseKernelGradient(
    ...args: [
      starts: Address,
      entries: Address,
      rows: number,
      inputs: number,
      first: number,
      last: number,
      gradient: Address,
      units: number,
      out: Address,
    ]
  ): void;
  transposeSparse(
    ...args: [
      starts: Address,
      entries: Address,
      segments: number,
      pitch: number,
      rows: number,
      columns: number,
      outStarts: Address,
      out: Address,
    ]
  ): void;

  gatherFours(
    ...args: [
      x: Address,
      columns: number,
      order: Address,
      from: number,
      to: number,
      byRows: Address,
      rowPitch: number,
      byColumns: Address,
      columnPitch: number,
    ]
  ): void;
  sumFours(
    ...args: [
      x: Address,
      pitch: number,
      terms: number,
      right: Address,
      units: number,
      rows: number,
      out: Address,
    ]
  ): void;
  transposeKernel(
    ...args: [
      kernel: Address,
      panelBytes: number,
      inputs: number,
      units: number,
      first: number,
      out: Address,
    ]
  ): void;

  relu: Elementwise;
  sigmoid: Elementwise;
  tanh: Elementwise;
  reluBackward: ElementwiseBackward;
  sigmoidBackward: ElementwiseBackward;
  tanhBackward: ElementwiseBackward;
  softmax(
    ...args: [values: Address, panelBytes: number, units: number, from: number, to: number]
  ): void;
  softmaxBackward(
    ...args: [
      outputs: Address,
      gradient: Address,
      panelBytes: number,
      units: number,
      from: number,
      to: number,
    ]
  ): void;

  meanSquaredError: PerSample;
  binaryCrossentropy: PerSample;
  binaryCrossentropyOfSums: PerSample;
  categoricalCrossentropy: PerSample;
  categoricalCrossentropyOfSums: PerSample;
  accuracy: PerSample;
  meanSquaredErrorGradient: LossGradient;
  binaryCrossentropyGradient: LossGradient;
  binaryCrossentropyOfSumsGradient: LossGradient;
  categoricalCrossentropyGradient: LossGradient;
  categoricalCrossentropyOfSumsGradient: LossGradient;

  trainSmallNet(
    ...args: [
      net: Address,
      order: Address,
      rows: number,
      batchSize: number,
      factors: Address,
      stride: number,
      epochs: number,
    ]
  ): number;

  sgd(weights: Address, gradient: Address, bytes: number, learningRate: number): void;
  sgdWithMomentum(
    ...args: [
      weights: Address,
      velocity: Address,
      gradient: Address,
      bytes: number,
      learningRate: number,
      momentum: number,
    ]
  ): void;
  adam(
    ...args: [
      weights: Address,
      means: Address,
      squares: Address,
      gradient: Address,
      bytes: number,
      alpha: number,
      rate1: number,
      rate2: number,
      epsilon: number,
    ]
  ): void;
}
