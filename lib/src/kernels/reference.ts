import type { Backend } from "./backend";
import { denseBiasGradient } from "./denseBiasGradient";
import { denseForward } from "./denseForward";
import { denseInputGradient } from "./denseInputGradient";
import { denseKernelGradient } from "./denseKernelGradient";

/** Plain TypeScript: what the other backend must give the same bits as. */
export const reference: Backend = {
  name: "reference",
  denseForward,
  denseInputGradient,
  denseKernelGradient,
  denseBiasGradient,
};
