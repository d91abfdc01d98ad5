import { hiddenActivations, mostLayers, mostUnits } from "../../playgroundSettings";
import type { HiddenActivationName, PlaygroundSettings } from "../../widgetJSON";
import { element } from "../element";
import { choice, slider } from "./controls";
import { changeLayer, layerCount, sameForAll, type Layers } from "./layers";
import { setting } from "./setting";

const mixed = "(mixed)";

/** How many hidden layers there are, and what each of them is like. */
export function layersView(
  settings: PlaygroundSettings,
  onChange: (layers: Layers) => void,
): HTMLElement[] {
  let layers: Layers = settings;
  const rows = element("div");
  const all = element("div");
  const change = (next: Layers): void => {
    layers = next;
    show();
    onChange({ units: next.units, activation: next.activation });
  };
  const show = (): void => {
    rows.replaceChildren(...layers.units.map((_, i) => layerRow(layers, i, change)));
    all.replaceChildren(activationOfAll(layers, change));
  };
  show();
  const count = slider(layers.units.length, { min: 0, max: mostLayers, step: 1 }, (value) => {
    change(layerCount(layers, value));
  });
  return [setting("Hidden layers", "layers", count.node, count.shown), all, rows];
}

function activationOfAll(layers: Layers, change: (next: Layers) => void): HTMLElement {
  const names = new Set(layers.activation);
  const value = names.size > 1 ? mixed : (layers.activation.at(0) ?? hiddenActivations[0]);
  const control = choice<string>(value, hiddenActivations, (name) => {
    if (name !== mixed) change(sameForAll(layers, name as HiddenActivationName));
  });
  control.disabled = layers.units.length === 0;
  return setting("Activation", "activation", control);
}

function layerRow(layers: Layers, i: number, change: (next: Layers) => void): HTMLElement {
  const units = slider(
    layers.units[i],
    { min: 1, max: mostUnits, step: 1, noun: "unit" },
    (value) => {
      change(changeLayer(layers, i, { units: value }));
    },
  );
  const activation = choice(layers.activation[i], hiddenActivations, (name) => {
    change(changeLayer(layers, i, { activation: name }));
  });
  activation.setAttribute("aria-label", `Activation of layer ${i + 1}`);
  return setting(`Layer ${i + 1}`, "units", units.node, units.shown, activation);
}
