import { FigureView } from "./figureView.js";
import { loadPlotly } from "./loadPlotly.js";
import { staticSvg } from "./staticSvg.js";

export const figureMimeType = "application/vnd.plotly.v1+json";
const svgMimeType = "image/svg+xml";

/** Milliseconds without a new figure after which the one that stands is taken for the last. */
const settled = 500;

/** The class of JupyterLab's renderers for figures. */
export function figureWidget(Widget, folder) {
  return class FigureWidget extends Widget {
    #view = new FigureView(this.node, () => loadPlotly(folder), isDark);
    #themes = new MutationObserver(() => void this.#view.redraw());
    #drawn;
    #timer;

    constructor() {
      super();
      this.addClass("deltabook-figure");
      this.#themes.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
    }

    /** Called by JupyterLab with each new content of the output, also with what `#addTwin` made of it. */
    async renderModel(model) {
      const figure = model.data[figureMimeType];
      const text = JSON.stringify(figure);
      if (text !== this.#drawn) {
        this.#drawn = text;
        await this.#view.show(figure, String(model.data["text/plain"] ?? "Figure"));
      }
      clearTimeout(this.#timer);
      if (svgMimeType in model.data) return;
      this.#timer = setTimeout(() => void this.#addTwin(model, figure), settled);
    }

    dispose() {
      if (this.isDisposed) return;
      clearTimeout(this.#timer);
      this.#themes.disconnect();
      this.#view.dispose();
      super.dispose();
    }

    async #addTwin(model, figure) {
      const plotly = await loadPlotly(folder);
      const svg = await staticSvg(plotly, figure, String(model.data["text/plain"] ?? "Figure"));
      if (this.isDisposed || JSON.stringify(model.data[figureMimeType]) !== this.#drawn) return;
      model.setData({ data: { ...model.data, [svgMimeType]: svg } });
    }
  };
}

function isDark() {
  return document.body.dataset.jpThemeLight === "false";
}
