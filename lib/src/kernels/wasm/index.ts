export { Arena } from "./arena";
export { hasSharedMemory, hasSimd, instantiate } from "./instantiate";
export { isOutOfMemory, returnMemory, takeMemory } from "./memory";
export { fromPanels, paddedRows, panelCount, panelWidth, rowBytes, toPanels } from "./panels";
export { chooseSegments } from "./segments";
export {
  densest,
  density,
  encodeSparse,
  transposedRows,
  type Rows,
  type SparseRows,
} from "./sparse";
export type { WasmKernels } from "./wasmKernels";
