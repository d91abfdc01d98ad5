export { Arena } from "./arena";
export { hasSharedMemory, hasSimd, instantiate } from "./instantiate";
export { makeMemory } from "./memory";
export { fromPanels, paddedRows, panelCount, panelWidth, rowBytes, toPanels } from "./panels";
export { densest, density, encodeSparse, type Rows, type SparseRows } from "./sparse";
export type { WasmKernels } from "./wasmKernels";
