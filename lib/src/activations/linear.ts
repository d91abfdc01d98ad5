import type { Activation } from "./activation";
import { elementwise } from "./elementwise";

/** y = x; dy/dx = 1. */
export const linear: Activation = elementwise(
  "linear",
  (x) => x,
  () => 1,
);
