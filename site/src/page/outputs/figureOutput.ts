import { element } from "../../../../lib/src/widgets/view/element";
import type { DataOutput, Output } from "../../../../tools/notebooks/notebook";
import { altOf, dataOf } from "./dataOf";
import { LiveFigure, type FigureJson } from "./liveFigure";
import type { OutputView } from "./outputView";
import { sketch } from "./sketch";

const type = "application/vnd.plotly.v1+json";

/** What plotly takes where a figure does not say. */
const usual = { width: 640, height: 400 };

/** A figure, at first perhaps only sketched; the same element shows those that replace it. */
export class FigureOutput implements OutputView {
  readonly node = element("div", { class: "output figure" });
  #live: LiveFigure | undefined;
  /** What is sketched, and is still to be drawn. */
  #sketched: DataOutput | undefined;

  constructor(output: DataOutput, isDraft: boolean) {
    const { height = usual.height } = Object(figureOf(output)["layout"]) as { height?: number };
    this.node.style.minHeight = `${height}px`;
    this.#show(output, isDraft);
  }

  update(next: Output, isDraft: boolean): boolean {
    const isFigure = dataOf(next, type) !== undefined;
    if (isFigure) this.#show(next as DataOutput, isDraft);
    return isFigure;
  }

  finish(): void {
    if (this.#sketched) this.#draw(this.#sketched);
  }

  dispose(): void {
    this.#live?.dispose();
  }

  #show(output: DataOutput, isDraft: boolean): void {
    const width = this.node.clientWidth || usual.width;
    const picture = isDraft ? sketch(figureOf(output), width) : undefined;
    if (picture) this.#sketch(output, picture);
    else this.#draw(output);
  }

  #sketch(output: DataOutput, picture: SVGElement): void {
    this.#sketched = output;
    this.#live?.dispose();
    this.#live = undefined;
    const attributes = { role: "img", "aria-label": altOf(output, "Figure") };
    this.node.replaceChildren(element("div", attributes, picture));
  }

  /** What stood there stays until plotly.js has drawn. */
  #draw(output: DataOutput): void {
    this.#sketched = undefined;
    const [figure, alt] = [figureOf(output), altOf(output, "Figure")];
    if (this.#live) {
      this.#live.show(figure, alt);
      return;
    }
    const place = element("div", {}, ...this.node.childNodes);
    this.node.replaceChildren(place);
    this.#live = new LiveFigure(place, alt, () => Promise.resolve(figure));
  }
}

function figureOf(output: DataOutput): FigureJson {
  return Object(output.data[type]) as FigureJson;
}
