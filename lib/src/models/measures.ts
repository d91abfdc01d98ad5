import type { Trace } from "../layers";
import type { MetricName } from "../metrics";
import type { Logs } from "./history";
import { fusedLoss, outputLayer, type Network } from "./network";
import { penaltyOf } from "./stack";

/** Running means of the loss and the metrics over the samples seen so far, summed in float64 in the samples' order. */
export class Measures {
  readonly #names: readonly MetricName[];
  readonly #sums: number[];
  #loss = 0;
  #samples = 0;

  constructor(metrics: readonly MetricName[]) {
    this.#names = metrics;
    this.#sums = metrics.map(() => 0);
  }

  /**
   * Adds samples, by the loss and the metrics of each, and what the weights add to each loss; returns the mean loss of these
   * alone.
   */
  add(losses: Float32Array, metrics: readonly Float32Array[], penalty = 0): number {
    this.#samples += losses.length;
    this.#loss = sum(losses, this.#loss) + penalty * losses.length;
    metrics.forEach((values, i) => {
      this.#sums[i] = sum(values, this.#sums[i]);
    });
    return sum(losses, 0) / losses.length + penalty;
  }

  /** The means so far. */
  logs(): Logs {
    const logs: Logs = { loss: this.#loss / this.#samples };
    this.#names.forEach((name, i) => {
      logs[name] = this.#sums[i] / this.#samples;
    });
    return logs;
  }
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
  const metrics = network.metrics.map((metric) => {
    const values = new Float32Array(rows);
    metric.perSample(targets, outputs, rows, units, values);
    return values;
  });
  const losses = new Float32Array(rows);
  const fused = fusedLoss(network);
  if (fused) fused.perSample(targets, sums, rows, units, losses);
  else network.loss.perSample(targets, outputs, rows, units, losses);
  return measures.add(losses, metrics, penaltyOf(network.layers));
}

/** The names of what is measured besides the loss. */
export function metricNames({ metrics }: Network): readonly MetricName[] {
  return metrics.map(({ name }) => name);
}

function sum(values: Float32Array, start: number): number {
  return values.reduce((total, value) => total + value, start);
}
