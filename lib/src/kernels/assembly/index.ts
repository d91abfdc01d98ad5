export {
  relu,
  reluBackward,
  sigmoid,
  sigmoidBackward,
  softmax,
  softmaxBackward,
  tanh,
  tanhBackward,
} from "./activations";
export { addBias, denseBiasGradient, denseKernelGradient, denseSums } from "./dense";
export { encodeBytes } from "./encodeBytes";
export { gatherFours, sumFours } from "./fours";
export {
  accuracy,
  binaryCrossentropy,
  binaryCrossentropyGradient,
  binaryCrossentropyOfSums,
  binaryCrossentropyOfSumsGradient,
  categoricalCrossentropy,
  categoricalCrossentropyGradient,
  categoricalCrossentropyOfSums,
  categoricalCrossentropyOfSumsGradient,
  meanSquaredError,
  meanSquaredErrorGradient,
} from "./losses";
export { adam, sgd, sgdWithMomentum } from "./optimizers";
export { transposeKernel } from "./panels";
export { trainSmallNet } from "./smallNet";
export { gatherSparseRows, sparseKernelGradient, sparseSums } from "./sparse";
export { transposeSparse } from "./transposeSparse";
