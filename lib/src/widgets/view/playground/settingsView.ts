import { datasets } from "../../playgroundData";
import { optimizerNames } from "../../playgroundSettings";
import type { DatasetName, PlaygroundSettings } from "../../widgetJSON";
import { element } from "../element";
import { choice, group, numberField, slider } from "./controls";
import { layersView } from "./layersView";
import { setting } from "./setting";
import type { LiveSettings } from "./training";

const learningRates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const batchSizes = [1, 5, 10, 20, 50, 200];
const strengths = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1];
const noises = { min: 0, max: 0.5, step: 0.05 };

/** Who is told of a changed setting. */
export interface SettingsListener {
  /** Of one that the network, or its data, has to begin anew for. */
  readonly onNew: (changed: Partial<PlaygroundSettings>) => void;
  /** Of one that a training can go on with. */
  readonly onLive: (changed: Partial<LiveSettings>) => void;
}

/** All that can be set. */
export function settingsView(
  settings: PlaygroundSettings,
  { onNew, onLive }: SettingsListener,
): HTMLElement {
  const names = Object.keys(datasets) as DatasetName[];
  const noise = slider(settings.noise, noises, (value) => {
    onNew({ noise: value });
  });
  return element(
    "div",
    { class: "settings" },
    group(
      "Data",
      setting(
        "Data set",
        "dataset",
        choice(settings.dataset, names, (dataset) => {
          onNew({ dataset });
        }),
      ),
      setting("Noise", "noise", noise.node, noise.shown),
    ),
    group("Network", ...layersView(settings, onNew)),
    group(
      "Training",
      setting(
        "Optimizer",
        "optimizer",
        choice(settings.optimizer, optimizerNames, (optimizer) => {
          onNew({ optimizer });
        }),
      ),
      setting(
        "Learning rate",
        "learningRate",
        choice(settings.learningRate, learningRates, (learningRate) => {
          onLive({ learningRate });
        }),
      ),
      setting(
        "Batch size",
        "batchSize",
        choice(settings.batchSize, batchSizes, (batchSize) => {
          onLive({ batchSize });
        }),
      ),
      setting(
        "L2",
        "l2",
        choice(settings.l2, strengths, (l2) => {
          onNew({ l2 });
        }),
      ),
      setting(
        "Pause after epochs",
        "stop",
        numberField(settings.stopEpochs, { min: 1, step: 1 }, (stopEpochs) => {
          onLive({ stopEpochs });
        }),
      ),
      setting(
        "Pause below loss",
        "stop",
        numberField(settings.stopLoss, { min: 0, step: "any" }, (stopLoss) => {
          onLive({ stopLoss });
        }),
      ),
    ),
  );
}
