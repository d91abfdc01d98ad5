import type { Initializer } from "./initializer";

/** 0 everywhere: the usual start for biases. (For kernels it would make all units of a layer learn the same.) */
export const zeros: Initializer = {
  name: "zeros",
  fill(weights) {
    weights.fill(0);
  },
};
