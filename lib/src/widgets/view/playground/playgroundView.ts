import { platform } from "../../../platform";
import type { PlaygroundSettings } from "../../widgetJSON";
import { button } from "../button";
import { element, say } from "../element";
import { explanation } from "../explained";
import type { View } from "../view";
import { CurveView, curveLegend } from "./curveView";
import { explanations, type Term } from "./explanations";
import { PlaneView, planeLegend } from "./planeView";
import { Player, type PlayerState } from "./player";
import { settingsView } from "./settingsView";
import type { Training } from "./training";
import { endingText, progressText } from "./words";

/** A network that is trained live: what is set, what it answers, and how its loss falls. */
export function playgroundView(settings: PlaygroundSettings): View {
  const plane = new PlaneView();
  const curve = new CurveView();
  const seed = explanation("seed", explanations.seed);
  const epoch = explanation("epoch", explanations.epoch);
  const progress = element("p", { class: "progress" });
  const status = element("p", { class: "status", role: "status" });
  const train = button("Train", () => {
    player.toggle();
  });
  const draw = (training: Training): void => {
    plane.draw(training);
    curve.draw(training);
    say(progress, progressText(training));
  };
  const onState = (state: PlayerState, training: Training): void => {
    say(train, state === "running" ? "Pause" : "Train");
    say(status, statusText(state, training));
    if (state === "running") return;
    plane.describe(training);
    curve.describe(training);
  };
  const player = new Player(settings, { draw, onState, nextFrame });
  const buttons = element(
    "div",
    { class: "row" },
    train,
    button("Step", () => void player.step()),
    button("Reset", () => void player.restart({})),
    button("New seed", () => void player.restart({ seed: newSeed(player.settings.seed) })),
    seed.toggle,
  );
  const listener = {
    onNew: (changed: Partial<PlaygroundSettings>) => void player.restart(changed),
    onLive: (changed: Partial<PlaygroundSettings>) => {
      player.set(changed);
    },
  };
  const node = element(
    "section",
    { class: "widget playground", "aria-label": "Playground: train a network" },
    buttons,
    seed.note,
    element("div", { class: "row" }, progress, epoch.toggle),
    epoch.note,
    status,
    element(
      "div",
      { class: "columns" },
      element(
        "div",
        {},
        panel("Output of the network", "map", plane.node, planeLegend()),
        panel("Loss", "loss", curve.node, curveLegend()),
      ),
      settingsView(settings, listener),
    ),
  );
  return {
    node,
    dispose: () => {
      player.pause();
    },
  };
}

/** A picture under its title, with an explanation. */
function panel(title: string, term: Term, ...children: (HTMLElement | SVGElement)[]): HTMLElement {
  const { toggle, note } = explanation(title.toLowerCase(), explanations[term]);
  return element(
    "div",
    { class: "panel" },
    element("div", { class: "row" }, element("h4", {}, title), toggle),
    note,
    ...children,
  );
}

function statusText(state: PlayerState, training: Training): string {
  if (state === "running") return "Training.";
  const { ending, epoch } = training;
  if (state === "ended" && ending !== undefined) return endingText(ending, training);
  return epoch === 0 ? "Ready: press Train." : `Paused in epoch ${epoch}.`;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}

/** Any other of the first thousand: short enough to write down. A browser's clock may tell no more than tenths of a millisecond. */
function newSeed(seed: number): number {
  return (seed + 1 + (Math.floor(platform.now() * 10) % 999)) % 1000;
}
