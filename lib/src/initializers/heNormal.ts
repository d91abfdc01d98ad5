import type { Random } from "../random";
import type { Initializer } from "./initializer";

/** The standard deviation that is left of 1 when a normal distribution is cut off at -2 and 2. */
const truncatedDeviation = 0.8796256610342398;

/**
 * Normal with mean 0 and standard deviation sqrt(2 / fanIn), for layers with relu (He et al., 2015). As in Keras,
 * what is further than 2 (uncut) standard deviations from 0 is drawn again, and the width corrected for that.
 */
export const heNormal: Initializer = {
  name: "heNormal",
  fill(weights, fanIn, _fanOut, random) {
    const deviation = Math.sqrt(2 / fanIn) / truncatedDeviation;
    for (let i = 0; i < weights.length; i++) weights[i] = deviation * truncatedNormal(random);
  },
};

function truncatedNormal(random: Random): number {
  let drawn = random.normal();
  while (Math.abs(drawn) > 2) drawn = random.normal();
  return drawn;
}
