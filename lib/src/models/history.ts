import { inspect } from "../text";

/** What one epoch, or a part of it, gave: the mean loss and the metrics, by name. */
export interface Logs {
  loss: number;
  accuracy?: number;
  valLoss?: number;
  valAccuracy?: number;
}

export type LogName = keyof Logs;

/**
 * What `fit` measured, epoch by epoch. After Keras's `History`.
 *
 * @example
 * import { Dense, Sequential, xor } from "@deltabook/nn";
 * const model = new Sequential([new Dense(1, { activation: "sigmoid", inputShape: [2] })]);
 * model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
 * const { x, y } = xor();
 * const history = await model.fit(x, y, { epochs: 3, verbose: 0 });
 * history.epoch; // => [ 0, 1, 2 ]
 * history.history.loss.length; // => 3
 */
export class History {
  /** The numbers of the finished epochs, from 0. */
  readonly epoch: number[] = [];
  /** For each measure its value at the end of each epoch. */
  readonly history: { loss: number[] } & Partial<Record<LogName, number[]>> = { loss: [] };

  /** Adds a finished epoch. */
  record(epoch: number, logs: Logs): void {
    this.epoch.push(epoch);
    for (const name in logs) {
      const key = name as LogName;
      (this.history[key] ??= []).push(logs[key]!);
    }
  }

  /** How Node and notebooks print it: how many epochs there were, and what was measured last. */
  [inspect](): string {
    const last = Object.entries(this.history).flatMap(([name, values]) =>
      values.slice(-1).map((value) => `, ${name}: ${Number(value.toPrecision(4))}`),
    );
    return `History { epochs: ${this.epoch.length}${last.join("")} }`;
  }
}
