import { positiveNumber, received } from "../checks";
import type { Callback, Sequential } from "../models";
import type { Optimizer } from "../optimizers";

/** Gives the learning rate of an epoch, counted from 0, from that of the epoch before. */
export type LearningRateSchedule = (epoch: number, learningRate: number) => number;

/**
 * Sets the optimizer's learning rate before each epoch to what `schedule(epoch, learningRate)` returns.
 * After Keras's `LearningRateScheduler`. The last rate stays after `fit`.
 *
 * @throws TypeError if `schedule` is no function; from `fit`, before training, if the optimizer has no `learningRate`;
 * TypeError or RangeError from `fit` if `schedule` does not return a positive number.
 * @example
 * import { Dense, LearningRateScheduler, Sequential, SGD } from "@deltabook/nn";
 * const model = new Sequential([new Dense(1, { inputShape: [1] })]);
 * const optimizer = new SGD({ learningRate: 0.5 });
 * model.compile({ loss: "meanSquaredError", optimizer });
 * const halve = new LearningRateScheduler((epoch, learningRate) => {
 *   return epoch < 2 ? learningRate : learningRate / 2;
 * });
 * await model.fit([[1]], [[2]], { epochs: 4, callbacks: [halve], verbose: 0 });
 * optimizer.learningRate; // => 0.125
 */
export class LearningRateScheduler implements Callback {
  readonly schedule: LearningRateSchedule;
  #optimizer!: Optimizer & { learningRate: number };

  constructor(schedule: LearningRateSchedule) {
    if (typeof schedule !== "function") {
      throw new TypeError(
        `Cannot make LearningRateScheduler: schedule must be a function (epoch, learningRate) => number, ` +
          `received ${received(schedule)}`,
      );
    }
    this.schedule = schedule;
  }

  setModel({ optimizer }: Sequential): void {
    if (!canBeScheduled(optimizer)) {
      throw new TypeError(
        `${attempt}: the optimizer "${optimizer?.name}" has no learningRate; give it one, a number that may be changed`,
      );
    }
    this.#optimizer = optimizer;
  }

  onEpochBegin(epoch: number): void {
    const { learningRate } = this.#optimizer;
    const next = this.schedule(epoch, learningRate);
    this.#optimizer.learningRate = positiveNumber(
      attempt,
      `schedule(${epoch}, ${learningRate})`,
      next,
    );
  }
}

const attempt = "Cannot schedule the learning rate";

function canBeScheduled(
  optimizer: Optimizer | null,
): optimizer is Optimizer & { learningRate: number } {
  return typeof optimizer?.learningRate === "number";
}
