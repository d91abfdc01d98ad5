import { fillUniform } from "./fillUniform";
import type { Initializer } from "./initializer";

/** Uniform from -limit to limit, limit = sqrt(6 / fanIn): for layers with relu (He et al., 2015). */
export const heUniform: Initializer = {
  name: "heUniform",
  fill(weights, fanIn, _fanOut, random) {
    const limit = Math.sqrt(6 / fanIn);
    fillUniform(weights, -limit, limit, random);
  },
};
