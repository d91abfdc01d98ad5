import { progressBar, type ProgressBar } from "../display";
import { platform } from "../platform";
import { batchCount } from "./batches";
import type { Callback } from "./callback";
import type { FitInput } from "./checkFit";
import type { Logs } from "./history";

/** The callbacks that show a learner how far training is, as `verbose` asks. */
export function progressReport({ samples, settings }: FitInput): Callback[] {
  const batches = batchCount(samples.x.rows, settings.batchSize);
  const lines = epochLines(settings.epochs, batches);
  if (settings.verbose === 0) return [];
  return settings.verbose === 1 ? [lines, trainingBar(settings.epochs, batches)] : [lines];
}

/** More lines than this would bury the notebook that prints them. */
const MOST_LINES = 200;

/** Prints a line after each epoch, or after every n-th of very many: `Epoch 1/5 - 8/8 - 1.2s - 150ms/step - accuracy: 0.9012 - loss: 0.3456`. */
function epochLines(epochs: number, batches: number): Callback {
  const every = Math.ceil(epochs / MOST_LINES);
  let start = 0;
  let done = batches;
  return {
    onEpochBegin() {
      start = platform.now();
      done = batches;
    },
    onProgress(batch) {
      done = batch + 1;
    },
    onEpochEnd(epoch, logs) {
      if ((epoch + 1) % every !== 0 && epoch + 1 !== epochs) return;
      const time = platform.now() - start;
      const speed = `${(time / 1000).toFixed(1)}s - ${Math.round(time / done)}ms/step`;
      const head = `Epoch ${epoch + 1}/${epochs} - ${done}/${batches} - ${speed}`;
      platform.print(`${[head, ...logTexts(logs)].join(" - ")}\n`);
    },
  };
}

/** A bar that counts the batches of all epochs. */
function trainingBar(epochs: number, batches: number): Callback {
  let bar: ProgressBar | undefined;
  let epoch = 0;
  return {
    onTrainBegin() {
      bar = progressBar({ total: epochs * batches, label: "Training" });
    },
    onEpochBegin(index) {
      epoch = index;
    },
    onProgress(batch, { loss }) {
      bar?.update(epoch * batches + batch + 1, `loss ${shown(loss)}`);
    },
    onTrainEnd() {
      bar?.finish();
    },
  };
}

/** The measures in the order of their names, as Keras prints them. */
function logTexts(logs: Logs): string[] {
  return Object.entries(logs)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]: [string, number]) => `${name}: ${shown(value)}`);
}

/** Four decimals, or four digits of a value below 0.001. */
function shown(value: number): string {
  return Math.abs(value) < 1e-3 && value !== 0 ? value.toExponential(4) : value.toFixed(4);
}
