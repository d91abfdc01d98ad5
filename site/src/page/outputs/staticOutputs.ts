import { fetchText } from "../../fetchText";
import { LiveFigure, type FigureJson } from "./liveFigure";
import { LiveWidget } from "./liveWidget";

/** Brings the figures and widgets to life that a page was built with. */
export function enliven(page: HTMLElement): void {
  for (const node of page.querySelectorAll<HTMLElement>("[data-figure]")) {
    const alt = node.querySelector("img")?.alt ?? "Figure";
    new LiveFigure(node, alt, async () => (await json(node, "figure")) as FigureJson);
  }
  for (const node of page.querySelectorAll<HTMLElement>("[data-widget]")) {
    new LiveWidget(node, () => json(node, "widget"));
  }
}

async function json(node: HTMLElement, name: "figure" | "widget"): Promise<unknown> {
  const url = new URL(node.dataset[name]!, document.baseURI);
  return JSON.parse(await fetchText(url.href)) as unknown;
}
