export { Arena } from "./arena";
export { hasSharedMemory, hasSimd, instantiate } from "./instantiate";
export { isOutOfMemory, returnMemory, takeMemory } from "./memory";
export { fromPanels, paddedRows, panelCount, panelWidth, rowBytes, toPanels } from "./panels";
export { densest, density, encodeSparse, transposedRows, type Rows } from "./sparse";
export type { WasmKernels } from "./wasmKernels";
