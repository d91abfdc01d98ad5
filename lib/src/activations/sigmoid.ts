import { sigmoid as logistic } from "../math";
import type { Activation } from "./activation";
import { elementwise } from "./elementwise";

const { fround } = Math;

/** y = 1 / (1 + e^-x); dy/dx = y (1 - y). */
export const sigmoid: Activation = elementwise("sigmoid", logistic, (y) =>
  fround(y * fround(1 - y)),
);
