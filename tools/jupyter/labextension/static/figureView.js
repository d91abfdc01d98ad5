import { drawnSize } from "./drawnSize.js";
import { templates } from "./templates.js";

const config = { displayModeBar: false };

/** A figure in an element of a page: drawn once at a time, and of many figures in a row only the newest. */
export class FigureView {
  #node;
  #before;
  #load;
  #isDark;
  #plotly;
  #figure;
  #alt;
  #isDrawn = false;
  #wanted = false;
  #drawing;
  #drawnWidth = 0;
  #observer;

  /**
   * @param node the element to draw into; its width says how wide the figure may be. A picture that stands in it comes back
   *   if the figure cannot be drawn
   * @param loadPlotly gives a promise of plotly.js
   * @param isDark says whether the page is dark at the moment
   */
  constructor(node, loadPlotly, isDark) {
    this.#node = node;
    this.#before = [...node.childNodes];
    this.#load = loadPlotly;
    this.#isDark = isDark;
    this.#observer = new ResizeObserver(() => this.#onResize());
    this.#observer.observe(node);
  }

  /** Draws a figure, `{ data, layout }`; `alt` says to those who do not see it what there is to see. */
  show(figure, alt) {
    this.#figure = figure;
    this.#alt = alt;
    return this.redraw();
  }

  /** Draws the figure again, for example in the colours of another theme. */
  redraw() {
    this.#wanted = true;
    this.#drawing ??= this.#drawAll().finally(() => {
      this.#drawing = undefined;
    });
    return this.#drawing;
  }

  dispose() {
    this.#wanted = false;
    this.#observer.disconnect();
    this.#plotly?.purge(this.#node);
  }

  async #drawAll() {
    while (this.#wanted) {
      this.#wanted = false;
      try {
        this.#plotly = await this.#load();
        await this.#draw();
      } catch (error) {
        this.#showError(error);
      }
    }
  }

  /** Draws into the width that is free; while there is none (the element is hidden) the next resize draws. */
  async #draw() {
    const node = this.#node;
    this.#drawnWidth = node.clientWidth;
    if (this.#drawnWidth === 0) return;
    const { data = [], layout = {} } = structuredClone(this.#figure);
    const template = this.#isDark() ? templates.dark : templates.light;
    const size = drawnSize(layout, this.#drawnWidth);
    if (!this.#isDrawn) node.replaceChildren();
    this.#isDrawn = true;
    node.style.overflowX = "auto";
    node.setAttribute("role", "img");
    node.setAttribute("aria-label", this.#alt);
    await this.#plotly.react(node, data, { template, ...layout, ...size }, config);
  }

  #onResize() {
    if (this.#figure && this.#node.clientWidth !== this.#drawnWidth) void this.redraw();
  }

  /** Shows the picture that stood there; where there was none, says what is wrong, and what there would be to see. */
  #showError(error) {
    this.#plotly?.purge(this.#node);
    this.#isDrawn = false;
    this.#node.removeAttribute("role");
    this.#node.removeAttribute("aria-label");
    const lines = [`This figure cannot be drawn: ${error.message}`, this.#alt];
    const shown = this.#before.length > 0 ? this.#before : lines.map(paragraph);
    this.#node.replaceChildren(...shown);
  }
}

function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
