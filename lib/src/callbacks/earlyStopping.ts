import { checkedNumber, finiteNumber, nonNegativeInteger, received } from "../checks";
import type { Matrix } from "../matrix";
import type { Callback, LogName, Logs, Sequential } from "../models";
import { goals, isBetter, monitored } from "./monitor";

/** Settings of `EarlyStopping`; the names and defaults are Keras's. */
export interface EarlyStoppingOptions {
  /** Which measure is to get better. */
  monitor?: LogName;
  /** By more than this a value must be better than the best one to count as an improvement. */
  minDelta?: number;
  /** After how many epochs without an improvement training is stopped. */
  patience?: number;
  /** Whether better is smaller ("min") or larger ("max"); "auto" knows: a loss is to fall, an accuracy to rise. */
  mode?: "auto" | "min" | "max";
  /** A value that must be beaten too: improvements that do not reach it do not make the patience start again. */
  baseline?: number;
  /** Whether the model gets back, at the end, the weights of the epoch with the best value. */
  restoreBestWeights?: boolean;
  /** The first epoch that counts, from 0: a time to warm up. */
  startFromEpoch?: number;
}

/**
 * Ends training when a measure has stopped getting better. After Keras's `EarlyStopping`.
 *
 * With `restoreBestWeights` the model has the best epoch's weights after `fit`, also where training came to its last epoch,
 * was stopped or failed.
 *
 * @throws TypeError or RangeError if a setting is wrong; from `fit`, at the end of the first epoch, if `monitor` is not measured.
 * @example
 * import { Dense, EarlyStopping, Sequential, spirals } from "@deltabook/nn";
 * const model = new Sequential([
 *   new Dense(16, { activation: "tanh", inputShape: [2] }),
 *   new Dense(1, { activation: "sigmoid" }),
 * ]);
 * model.compile({ loss: "binaryCrossentropy", optimizer: "adam" });
 * const { x, y } = spirals({ samples: 100, seed: 1 });
 * const earlyStopping = new EarlyStopping({ patience: 5, restoreBestWeights: true });
 * const callbacks = [earlyStopping];
 * const history = await model.fit(x, y, { epochs: 500, validationSplit: 0.2, callbacks, verbose: 0 });
 * history.epoch.length; // => 157
 * earlyStopping.bestEpoch; // => 151
 */
export class EarlyStopping implements Callback {
  readonly monitor: LogName;
  /** The best value so far; null before the first. */
  best: number | null = null;
  /** The epoch, from 0, whose weights are restored: as a rule that of the best value. */
  bestEpoch = 0;
  /** The epoch, from 0, at whose end it stopped training; 0 if it did not. */
  stoppedEpoch = 0;
  readonly #options: Required<Omit<EarlyStoppingOptions, "baseline" | "monitor">>;
  readonly #baseline: number | undefined;
  #model!: Sequential;
  #wait = 0;
  #bestWeights: readonly Matrix[] | null = null;

  constructor({
    monitor = "valLoss",
    minDelta = 0,
    patience = 0,
    mode = "auto",
    baseline,
    restoreBestWeights = false,
    startFromEpoch = 0,
  }: EarlyStoppingOptions = {}) {
    checkMode(mode);
    checkedNumber(attempt, "minDelta", minDelta, "a non-negative number", isNonNegative);
    nonNegativeInteger(attempt, "patience", patience);
    nonNegativeInteger(attempt, "startFromEpoch", startFromEpoch);
    if (baseline !== undefined) finiteNumber(attempt, "baseline", baseline);
    this.monitor = monitor;
    this.#options = { minDelta, patience, mode, restoreBestWeights, startFromEpoch };
    this.#baseline = baseline;
  }

  setModel(model: Sequential): void {
    this.#model = model;
  }

  /** Forgets what an earlier `fit` gave. */
  onTrainBegin(): void {
    this.best = null;
    this.bestEpoch = 0;
    this.stoppedEpoch = 0;
    this.#wait = 0;
    this.#bestWeights = null;
  }

  onEpochEnd(epoch: number, logs: Logs): void {
    const value = monitored("Cannot stop early", this.monitor, logs);
    if (epoch < this.#options.startFromEpoch) return;
    this.#wait++;
    if (this.best === null || this.#improves(value, this.best)) {
      this.best = value;
      this.#keep(epoch);
      if (this.#baseline === undefined || this.#improves(value, this.#baseline)) this.#wait = 0;
      return;
    }
    if (this.#wait < this.#options.patience || epoch === 0) return;
    this.stoppedEpoch = epoch;
    this.#model.stopTraining = true;
  }

  onTrainEnd(): void {
    if (this.#bestWeights !== null) this.#model.setWeights(this.#bestWeights);
    this.#bestWeights = null;
  }

  #improves(value: number, than: number): boolean {
    const { mode, minDelta } = this.#options;
    return isBetter[mode === "auto" ? goals[this.monitor] : mode](value, than, minDelta);
  }

  #keep(epoch: number): void {
    this.bestEpoch = epoch;
    if (this.#options.restoreBestWeights) this.#bestWeights = this.#model.getWeights();
  }
}

const attempt = "Cannot make EarlyStopping";

function isNonNegative(value: number): boolean {
  return value >= 0 && value < Infinity;
}

function checkMode(mode: unknown): void {
  if (mode === "auto" || mode === "min" || mode === "max") return;
  throw new TypeError(
    `${attempt}: mode must be "auto", "min" or "max", received ${received(mode)}`,
  );
}
