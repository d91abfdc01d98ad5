import type { Loss } from "./loss";
import { gradientOfTerms, meanOfTerms } from "./meanOfTerms";

const { fround } = Math;

/**
 * L = mean over the units of (t - y)^2; dL/dy = 2 (y - t) / units. Keras's: a mean, and no factor 1/2.
 */
export const meanSquaredError: Loss = {
  name: "meanSquaredError",
  perSample: meanOfTerms((t, y) => {
    const error = fround(t - y);
    return fround(error * error);
  }),
  gradient: gradientOfTerms((t, y) => fround(2 * fround(y - t))),
};
