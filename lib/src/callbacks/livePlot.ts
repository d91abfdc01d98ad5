import { toBundle } from "../display/bundle";
import { notebookOutput, printedOutput, type Output } from "../display/output";
import { pace } from "../display/pace";
import { trainingCurves } from "../figures";
import type { Callback, Sequential } from "../models";
import type { MimeBundle } from "../platform";
import { finiteEpochs } from "./finiteEpochs";

/**
 * Draws the loss and the metrics, of training and validation, while the model is trained: `figures.trainingCurves` under
 * the running cell, updated in place at most 4 times a second and at the end. Outside a notebook it prints, at the
 * end, the figure's text.
 *
 * @example
 * import { Dense, LivePlot, Sequential, xor } from "@deltabook/nn";
 * const model = new Sequential([new Dense(1, { activation: "sigmoid", inputShape: [2] })]);
 * model.compile({ loss: "binaryCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
 * const { x, y } = xor();
 * await model.fit(x, y, { epochs: 20, callbacks: [new LivePlot()], verbose: 0 });
 */
export class LivePlot implements Callback {
  #model!: Sequential;
  #plot: Plot | undefined;

  setModel(model: Sequential): void {
    this.#model = model;
  }

  onTrainBegin(): void {
    const output = notebookOutput();
    const bundle = (): MimeBundle => curvesOf(this.#model);
    this.#plot = output ? notebookPlot(output, bundle) : printedPlot(bundle);
  }

  onEpochEnd(): void {
    this.#plot?.update();
  }

  onTrainEnd(): void {
    this.#plot?.finish();
    this.#plot = undefined;
  }
}

interface Plot {
  readonly update: () => void;
  readonly finish: () => void;
}

/** Takes its place at once, so that the lines that `fit` prints stand together below it. */
function notebookPlot(output: Output, bundle: () => MimeBundle): Plot {
  const update = pace(() => {
    output.show(bundle());
  });
  update();
  output.beforeCellEnds?.(update.flush);
  return { update, finish: update.flush };
}

function printedPlot(bundle: () => MimeBundle): Plot {
  return {
    update: () => undefined,
    finish() {
      printedOutput().show(bundle());
    },
  };
}

function curvesOf({ history }: Sequential): MimeBundle {
  const drawable = finiteEpochs(history!);
  return drawable.epoch.length === 0
    ? { "text/plain": "Training curves: no finished epoch" }
    : toBundle("Cannot draw training curves", trainingCurves(drawable));
}
