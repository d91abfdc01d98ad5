import type { Layer, Trace } from "../layers";
import type { Optimizer } from "../optimizers";

/** What an optimizer remembers of a model's weights, from one update to the next and from one `fit` to the next. */
export class OptimizerState {
  readonly #optimizer: Optimizer;
  #step = 0;
  readonly #memory: readonly (readonly (readonly Float32Array[])[])[];

  constructor(optimizer: Optimizer, layers: readonly Layer[]) {
    this.#optimizer = optimizer;
    this.#memory = layers.map((layer) =>
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
  get memory(): readonly (readonly (readonly Float32Array[])[])[] {
    return this.#memory;
  }

  /** Takes over what another kernel did: it took `steps` steps and wrote weights and memory itself. */
  advance(steps: number): void {
    this.#step += steps;
  }

  /** Changes all weights by the gradients in the traces: one step. */
  update(layers: readonly Layer[], traces: readonly Trace[]): void {
    this.#step++;
    layers.forEach((layer, i) => {
      layer.weights.forEach(({ data }, j) => {
        const gradient = traces[i].weightGradients[j];
        this.#optimizer.update(data, gradient, this.#memory[i][j], this.#step);
      });
    });
  }

  /** Keeps a copy of the step, the memory and the weights; the function that it returns brings them back. */
  checkpoint(layers: readonly Layer[]): { keep(): void; restore(): void } {
    const live = [
      ...layers.flatMap((layer) => layer.weights.map(({ data }) => data)),
      ...this.#memory.flat(2),
    ];
    const copies = live.map((values) => values.slice());
    let step = this.#step;
    return {
      keep: () => {
        step = this.#step;
        copies.forEach((copy, i) => {
          copy.set(live[i]);
        });
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
