import type { Layer, Trace } from "../layers";
import type { Optimizer } from "../optimizers";

/** For each weight array of each layer, what an optimizer remembers of it. */
export type Slots = readonly (readonly (readonly Float32Array[])[])[];

/** A copy of the step, the slots and the weights: `keep` takes a new one, `restore` brings it back. */
export interface Checkpoint {
  keep(): void;
  restore(): void;
}

/** What an optimizer remembers of a model's weights, from one update to the next and from one `fit` to the next. */
export class OptimizerState {
  readonly #optimizer: Optimizer;
  #step = 0;
  readonly #slots: Slots;

  constructor(optimizer: Optimizer, layers: readonly Layer[]) {
    this.#optimizer = optimizer;
    this.#slots = layers.map((layer) =>
      layer.weights.map(({ data }) =>
        Array.from({ length: optimizer.slots }, () => new Float32Array(data.length)),
      ),
    );
  }

  /** How many steps were taken. */
  get step(): number {
    return this.#step;
  }

  /** For each weight array of each layer, the optimizer's slots: the arrays themselves. */
  get slots(): Slots {
    return this.#slots;
  }

  /** Takes over what an engine did: it took `steps` steps and wrote weights and slots itself. */
  advance(steps: number): void {
    this.#step += steps;
  }

  /** Changes all weights by the gradients in the traces: one step. */
  update(layers: readonly Layer[], traces: readonly Trace[]): void {
    this.#step++;
    layers.forEach((layer, i) => {
      layer.weights.forEach(({ data }, j) => {
        const gradient = traces[i].weightGradients[j];
        this.#optimizer.update(data, gradient, this.#slots[i][j], this.#step);
      });
    });
  }

  /** A copy of what training changes, as it is now. */
  checkpoint(layers: readonly Layer[]): Checkpoint {
    const live = [
      ...layers.flatMap((layer) => layer.weights.map(({ data }) => data)),
      ...this.#slots.flat(2),
    ];
    const copies = live.map((values) => values.slice());
    let step = this.#step;
    return {
      keep: () => {
        step = this.#step;
        for (let i = 0; i < copies.length; i++) copies[i].set(live[i]);
      },
      restore: () => {
        this.#step = step;
        live.forEach((values, i) => {
          values.set(copies[i]);
        });
      },
    };
  }
}
