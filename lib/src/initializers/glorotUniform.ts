import { fillUniform } from "./fillUniform";
import type { Initializer } from "./initializer";

/**
 * Uniform from -limit to limit, limit = sqrt(6 / (fanIn + fanOut)): neither sums nor gradients grow or shrink much from layer
 * to layer (Glorot and Bengio, 2010). Keras's default for kernels.
 */
export const glorotUniform: Initializer = {
  name: "glorotUniform",
  fill(weights, fanIn, fanOut, random) {
    const limit = Math.sqrt(6 / (fanIn + fanOut));
    fillUniform(weights, -limit, limit, random);
  },
};
