/** A rule that changes weights by their gradient. */
export interface Optimizer {
  readonly name: string;
  /** How many arrays of the weights' size it remembers for each weight array (0 for plain SGD, 2 for Adam). */
  readonly slots: number;
  /** Its settings as they are now: what its constructor would need to make another one like it. */
  readonly config: Readonly<Record<string, number>>;
  /** How far a step goes; may be changed between two steps. An optimizer without it cannot be scheduled. */
  learningRate?: number;
  /** Changes `weights` in place; `step` counts updates from 1, `memory` holds `slots` arrays, zeros at first. */
  update(
    weights: Float32Array,
    gradient: Float32Array,
    memory: readonly Float32Array[],
    step: number,
  ): void;
}
