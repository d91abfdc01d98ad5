import type { Random } from "../random";

/** Fills `weights` with numbers from `min` to `max`, all equally likely. */
export function fillUniform(weights: Float32Array, min: number, max: number, random: Random): void {
  for (let i = 0; i < weights.length; i++) weights[i] = random.uniform(min, max);
}
