import type { denseBiasGradient } from "./denseBiasGradient";
import type { denseForward } from "./denseForward";
import type { denseInputGradient } from "./denseInputGradient";
import type { denseKernelGradient } from "./denseKernelGradient";

/** "reference": plain TypeScript, which reads like the maths. "wasm": WebAssembly with SIMD. Both give the same bits. */
export type BackendName = "reference" | "wasm";

/** The loops over numbers that take a network's time; each kernel has one signature on all backends. */
export interface Backend {
  readonly name: BackendName;
  readonly denseForward: typeof denseForward;
  readonly denseInputGradient: typeof denseInputGradient;
  readonly denseKernelGradient: typeof denseKernelGradient;
  readonly denseBiasGradient: typeof denseBiasGradient;
}
