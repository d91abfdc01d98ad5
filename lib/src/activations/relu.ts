import type { Activation } from "./activation";
import { elementwise } from "./elementwise";

/** y = max(x, 0); dy/dx = 1 where y > 0, else 0. */
export const relu: Activation = elementwise(
  "relu",
  (x) => Math.max(x, 0),
  (y) => (y > 0 ? 1 : 0),
);
