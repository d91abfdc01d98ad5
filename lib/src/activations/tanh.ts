import { tanh as hyperbolicTangent } from "../math";
import type { Activation } from "./activation";
import { elementwise } from "./elementwise";

const { fround } = Math;

/** y = tanh x; dy/dx = 1 - y^2. */
export const tanh: Activation = elementwise("tanh", hyperbolicTangent, (y) =>
  fround(1 - fround(y * y)),
);
