import { describe, expect, it } from "vitest";
import {
  EarlyStopping,
  spirals,
  type Callback,
  type EarlyStoppingOptions,
  type FitOptions,
  type Matrix,
} from "@deltabook/nn";
import { spiralModel } from "../models/spiralModel";
import { fixture } from "../parity/fixtures";

interface Recorded {
  readonly runs: Readonly<Record<string, readonly number[]>>;
  readonly cases: readonly (Omit<Required<EarlyStoppingOptions>, "baseline"> & {
    readonly run: string;
    readonly baseline: number | null;
    /** epochs trained, epoch restored, best epoch, stopped epoch, best value */
    readonly expected: readonly number[];
  })[];
}

/** As much of a model as the callback needs; its weights are the number of the epoch that made them. */
class FakeModel {
  stopTraining = false;
  weights = -1;
  getWeights(): number {
    return this.weights;
  }
  setWeights(weights: number): void {
    this.weights = weights;
  }
}

/** Shows the callback a run of losses; says what came of it, as the recorded cases do. */
function outcome(options: EarlyStoppingOptions, losses: readonly number[]): unknown[] {
  const callback = new EarlyStopping({ monitor: "loss", restoreBestWeights: true, ...options });
  const model = new FakeModel();
  callback.setModel(model as never);
  callback.onTrainBegin();
  for (const [epoch, loss] of losses.entries()) {
    model.weights = epoch;
    callback.onEpochEnd(epoch, { loss });
    if (model.stopTraining) break;
  }
  const trained = model.weights + 1;
  callback.onTrainEnd();
  const { bestEpoch, stoppedEpoch, best } = callback;
  return [trained, model.weights, bestEpoch, stoppedEpoch, best];
}

const { x, y } = spirals({ samples: 40, seed: 1 });
const SILENT = { verbose: 0, validationSplit: 0.25 } as const;

/** Trains with callbacks; also gives the weights at the end of each epoch. */
async function trained(
  callbacks: readonly Callback[],
  options: FitOptions = {},
): Promise<{ weights: Matrix[]; after: Matrix[][]; error: unknown }> {
  const model = spiralModel();
  const after: Matrix[][] = [];
  const keep: Callback = { onEpochEnd: () => void after.push(model.getWeights()) };
  const fitting = model.fit(x, y, { ...SILENT, ...options, callbacks: [keep, ...callbacks] });
  const error: unknown = await fitting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { weights: model.getWeights(), after, error };
}

describe("EarlyStopping", () => {
  it("stops and restores when Keras does", () => {
    const { runs, cases } = fixture("earlyStopping") as Recorded;
    expect(cases.length).toBeGreaterThan(300);
    for (const { run, expected, baseline, ...settings } of cases) {
      const options = baseline === null ? settings : { ...settings, baseline };
      expect([options, outcome(options, runs[run])]).toEqual([options, expected]);
    }
  });

  it.each([
    ["loss", "min"],
    ["accuracy", "max"],
    ["valLoss", "min"],
    ["valAccuracy", "max"],
  ] as const)("knows by itself that %s is best at its %s", (monitor, mode) => {
    const best = { min: 0.25, max: 0.75 }[mode];
    const callback = new EarlyStopping({ monitor, patience: 9 });
    callback.setModel(new FakeModel() as never);
    for (const [epoch, value] of [0.5, 0.25, 0.75].entries()) {
      callback.onEpochEnd(epoch, { loss: 1, [monitor]: value });
    }
    expect(callback.best).toBe(best);
  });

  it("has Keras's defaults: it watches valLoss and stops at the first epoch that is not better", async () => {
    const rising: Callback = {
      onEpochEnd: (epoch, logs) => {
        logs.valLoss = [3, 2, 2, 1][epoch];
      },
    };
    const callback = new EarlyStopping();
    const { after, weights } = await trained([rising, callback], { epochs: 9 });
    expect(callback).toMatchObject({ best: 2, bestEpoch: 1, stoppedEpoch: 2 });
    expect(after).toHaveLength(3);
    expect(weights).toEqual(after[2]);
  });

  it("restores the best weights after fit, also where training came to its last epoch or failed", async () => {
    const valley: Callback = {
      onEpochEnd: (epoch, logs) => {
        logs.valLoss = [3, 1, 2, 2][epoch];
      },
    };
    const options = { patience: 2, restoreBestWeights: true };
    const stopped = await trained([valley, new EarlyStopping(options)], { epochs: 9 });
    expect(stopped.after).toHaveLength(4);
    expect(stopped.weights).toEqual(stopped.after[1]);
    expect(stopped.weights).not.toEqual(stopped.after[3]);

    const whole = await trained([valley, new EarlyStopping(options)], { epochs: 3 });
    expect(whole.weights).toEqual(whole.after[1]);

    const failing: Callback = {
      onEpochBegin: (epoch) => {
        if (epoch === 3) throw new Error("mine");
      },
    };
    const failed = await trained([valley, new EarlyStopping(options), failing], { epochs: 9 });
    expect(failed.error).toEqual(new Error("mine"));
    expect(failed.weights).toEqual(failed.after[1]);
  });

  it("can be used again, and begins anew", async () => {
    const callback = new EarlyStopping({ monitor: "loss", mode: "max", restoreBestWeights: true });
    for (let i = 0; i < 2; i++) {
      const { after, weights } = await trained([callback], { epochs: 9 });
      expect(after).toHaveLength(2);
      expect(weights).toEqual(after[0]);
    }
  });

  it("ends fit after the first epoch where its measure is missing", async () => {
    const options = { epochs: 9, validationSplit: 0 };
    const callback = new EarlyStopping({ startFromEpoch: 5 });
    const { after, error } = await trained([callback], options);
    expect(after).toHaveLength(1);
    expect(String(error)).toBe(
      'TypeError: Cannot stop early: monitor must be one of the measured loss, accuracy, received "valLoss"; ' +
        "give fit validationData or validationSplit",
    );
  });

  it.each([
    [{ minDelta: -1 }, RangeError, "minDelta must be a non-negative number, received -1"],
    [{ patience: 1.5 }, RangeError, "patience must be a non-negative integer, received 1.5"],
    [
      { startFromEpoch: -1 },
      RangeError,
      "startFromEpoch must be a non-negative integer, received -1",
    ],
    [{ baseline: NaN }, RangeError, "baseline must be a finite number, received NaN"],
    [{ mode: "up" }, TypeError, 'mode must be "auto", "min" or "max", received "up"'],
  ])("does not take %j", (options, Kind, message) => {
    expect(() => new EarlyStopping(options as EarlyStoppingOptions)).toThrow(
      new Kind(`Cannot make EarlyStopping: ${message}`),
    );
  });
});
