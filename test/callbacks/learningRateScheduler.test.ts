import { describe, expect, it } from "vitest";
import { Adam, Dense, LearningRateScheduler, Sequential, SGD, type Optimizer } from "@deltabook/nn";

/** A model of one weight, w = 1; on input 1 and target 0 its gradient is 2 w. */
function oneWeight(optimizer: Optimizer): Sequential {
  const model = new Sequential([new Dense(1, { inputShape: [1], useBias: false })]);
  model.compile({ loss: "meanSquaredError", optimizer });
  model.setWeights([[[1]]]);
  return model;
}

describe("LearningRateScheduler", () => {
  it("trains each epoch with the rate that schedule gives from the epoch's number and the last rate", async () => {
    const asked: unknown[] = [];
    const scheduler = new LearningRateScheduler((epoch, learningRate) => {
      asked.push([epoch, learningRate]);
      return learningRate / 2;
    });
    const optimizer = new SGD({ learningRate: 0.5 });
    const model = oneWeight(optimizer);
    await model.fit([[1]], [[0]], { epochs: 3, callbacks: [scheduler], verbose: 0 });
    expect(asked).toEqual([
      [0, 0.5],
      [1, 0.25],
      [2, 0.125],
    ]);
    expect(optimizer.learningRate).toBe(0.0625);
    // w = w - learningRate 2 w, with the rates 1/4, 1/8, 1/16
    expect(model.getWeights()[0].get(0, 0)).toBe((1 / 2) * (3 / 4) * (7 / 8));
  });

  it("gives the weights of fits that change the rate between them", async () => {
    const rates = [0.5, 0.0625, 0.25];
    const scheduled = oneWeight(new Adam());
    const callbacks = [new LearningRateScheduler((epoch) => rates[epoch])];
    await scheduled.fit([[1]], [[0]], { epochs: 3, callbacks, verbose: 0 });
    const optimizer = new Adam();
    const byHand = oneWeight(optimizer);
    for (const rate of rates) {
      optimizer.learningRate = rate;
      await byHand.fit([[1]], [[0]], { verbose: 0 });
    }
    expect(scheduled.getWeights()).toEqual(byHand.getWeights());
  });

  it("schedules an optimizer of one's own that has a learningRate", async () => {
    const used: number[] = [];
    const own: Optimizer = {
      name: "mine",
      slots: 0,
      config: {},
      learningRate: 8,
      update() {
        used.push(this.learningRate!);
      },
    };
    const callbacks = [new LearningRateScheduler((_, learningRate) => learningRate / 2)];
    await oneWeight(own).fit([[1]], [[0]], { epochs: 2, callbacks, verbose: 0 });
    expect(used).toEqual([4, 2]);
  });

  it("refuses one without, before training", async () => {
    let steps = 0;
    const own: Optimizer = { name: "mine", slots: 0, config: {}, update: () => (steps += 1) };
    const callbacks = [new LearningRateScheduler(() => 1)];
    const model = oneWeight(own);
    await expect(model.fit([[1]], [[0]], { callbacks, verbose: 0 })).rejects.toThrow(
      new TypeError(
        'Cannot schedule the learning rate: the optimizer "mine" has no learningRate; give it one, a number that may be changed',
      ),
    );
    await model.fit([[1]], [[0]], { verbose: 0 });
    expect(steps).toBe(1);
  });

  it.each([
    [NaN, RangeError, "NaN"],
    [0, RangeError, "0"],
    [undefined, TypeError, "undefined"],
    [Promise.resolve(1), TypeError, "an object of class Promise"],
  ])(
    "says what schedule was asked when it returns %o, and keeps the rate",
    async (value, Kind, text) => {
      const optimizer = new SGD({ learningRate: 0.5 });
      const callbacks = [
        new LearningRateScheduler((epoch, rate) => (epoch < 2 ? rate : (value as number))),
      ];
      const training = oneWeight(optimizer).fit([[1]], [[0]], { epochs: 5, callbacks, verbose: 0 });
      await expect(training).rejects.toThrow(
        new Kind(
          `Cannot schedule the learning rate: schedule(2, 0.5) must be a positive number, received ${text}`,
        ),
      );
      expect(optimizer.learningRate).toBe(0.5);
    },
  );

  it("takes nothing but a function", () => {
    expect(() => new LearningRateScheduler(0.1 as never)).toThrow(
      new TypeError(
        "Cannot make LearningRateScheduler: schedule must be a function (epoch, learningRate) => number, received 0.1",
      ),
    );
  });
});
