import type { Trace } from "../layers";
import type { MetricName } from "../metrics";
import type { Logs } from "./history";
import { fusedLoss, outputLayer, type Network } from "./network";
import { penaltyOf } from "./stack";

/** A metric of each sample of a batch. */
export interface MetricValues {
  readonly name: MetricName;
  readonly values: Float32Array;
}

/** Running means of the loss and the metrics over the samples seen so far, summed in float64 in the samples' order. */
export class Measures {
  /** Room for the loss of each sample of a batch, and for each metric. */
  readonly losses: Float32Array;
  readonly metrics: readonly MetricValues[];
  readonly #sums: number[];
  #loss = 0;
  #samples = 0;

  constructor(losses: Float32Array, metrics: readonly MetricValues[] = []) {
    this.losses = losses;
    this.metrics = metrics;
    this.#sums = metrics.map(() => 0);
  }

  /** Begins anew. */
  clear(): void {
    this.#loss = 0;
    this.#samples = 0;
    this.#sums.fill(0);
  }

  /**
   * Adds the first `rows` samples that the rooms hold, and what the weights add to each loss; returns the mean loss of these
   * alone.
   */
  add(rows: number, penalty = 0): number {
    const { losses, metrics } = this;
    this.#samples += rows;
    this.#loss = sum(losses, rows, this.#loss) + penalty * rows;
    for (let i = 0; i < metrics.length; i++) {
      this.#sums[i] = sum(metrics[i].values, rows, this.#sums[i]);
    }
    return sum(losses, rows, 0) / rows + penalty;
  }

  /** The means so far. */
  logs(): Logs {
    const logs: Logs = { loss: this.#loss / this.#samples };
    for (let i = 0; i < this.metrics.length; i++) {
      logs[this.metrics[i].name] = this.#sums[i] / this.#samples;
    }
    return logs;
  }
}

/** Measures of what a network is compiled for, with room for at most `maxRows` samples at a time. */
export function makeMeasures({ metrics }: Network, maxRows: number): Measures {
  const rooms = metrics.map(({ name }) => ({ name, values: new Float32Array(maxRows) }));
  return new Measures(new Float32Array(maxRows), rooms);
}

/** Adds the samples of the last forward pass; returns the mean loss of these alone. */
export function measureTrace(
  network: Network,
  targets: Float32Array,
  trace: Trace,
  measures: Measures,
): number {
  const { rows, sums, outputs } = trace;
  const { units } = outputLayer(network);
  const room = (values: Float32Array): Float32Array =>
    values.length === rows ? values : values.subarray(0, rows);
  network.metrics.forEach((metric, i) => {
    metric.perSample(targets, outputs, rows, units, room(measures.metrics[i].values));
  });
  const losses = room(measures.losses);
  const fused = fusedLoss(network);
  if (fused) fused.perSample(targets, sums, rows, units, losses);
  else network.loss.perSample(targets, outputs, rows, units, losses);
  return measures.add(rows, penaltyOf(network.layers));
}

function sum(values: Float32Array, rows: number, start: number): number {
  return values.subarray(0, rows).reduce((total, value) => total + value, start);
}
