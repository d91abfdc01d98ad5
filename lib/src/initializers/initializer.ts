import type { Random } from "../random";

/** A rule for the first values of a layer's weights. */
export interface Initializer {
  readonly name: string;
  /** Fills `weights` of a layer with `fanIn` inputs and `fanOut` units. */
  fill(weights: Float32Array, fanIn: number, fanOut: number, random: Random): void;
  /** Its settings, where it has any. */
  readonly config?: Readonly<Record<string, number>>;
}
