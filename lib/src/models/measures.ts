import type { Trace } from "../layers";
import type { Logs } from "./history";
import { fusedLoss, outputLayer, type Network } from "./network";

/** Running means of the loss and the metrics over the samples seen so far, summed in float64 in their order. */
export class Measures {
  readonly #network: Network;
  #samples = 0;
  #loss = 0;
  readonly #metrics: number[];

  constructor(network: Network) {
    this.#network = network;
    this.#metrics = network.metrics.map(() => 0);
  }

  /** Adds the samples of the last forward pass; returns the mean loss of these alone. */
  add(targets: Float32Array, trace: Trace): number {
    const { rows, outputs } = trace;
    const { units } = outputLayer(this.#network);
    const values = new Float32Array(rows);
    this.#network.metrics.forEach((metric, i) => {
      metric.perSample(targets, outputs, rows, units, values);
      this.#metrics[i] += sum(values);
    });
    const fused = fusedLoss(this.#network);
    if (fused) fused.perSample(targets, trace.sums, rows, units, values);
    else this.#network.loss.perSample(targets, outputs, rows, units, values);
    const loss = sum(values);
    this.#loss += loss;
    this.#samples += rows;
    return loss / rows;
  }

  /** The means so far. */
  logs(): Logs {
    const logs: Logs = { loss: this.#loss / this.#samples };
    this.#network.metrics.forEach(({ name }, i) => {
      logs[name] = this.#metrics[i] / this.#samples;
    });
    return logs;
  }
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
