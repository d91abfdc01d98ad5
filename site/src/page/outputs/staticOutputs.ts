import { fetchText } from "../../fetchText";
import { LiveFigure, type FigureJson } from "./liveFigure";
import { LiveWidget } from "./liveWidget";

/** Brings the figures and widgets to life that a page was built with; returns what ends them. */
export function enliven(outputs: HTMLElement): () => void {
  const live = [
    ...[...outputs.querySelectorAll<HTMLElement>("[data-figure]")].map(figureIn),
    ...[...outputs.querySelectorAll<HTMLElement>("[data-widget]")].map(widgetIn),
  ];
  return () => {
    for (const each of live) each.dispose();
  };
}

function figureIn(node: HTMLElement): LiveFigure {
  const alt = node.querySelector("img")?.alt ?? "Figure";
  return new LiveFigure(node, alt, async () => (await json(node, "figure")) as FigureJson);
}

function widgetIn(node: HTMLElement): LiveWidget {
  return new LiveWidget(node, () => json(node, "widget"));
}

async function json(node: HTMLElement, name: "figure" | "widget"): Promise<unknown> {
  const url = new URL(node.dataset[name]!, document.baseURI);
  return JSON.parse(await fetchText(url.href)) as unknown;
}
