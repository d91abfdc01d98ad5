import { FigureView } from "./figureView.js";
import { loadPlotly } from "./loadPlotly.js";
import { staticSvg } from "./staticSvg.js";
import { isDark, onThemeChange } from "./theme.js";

export const figureMimeType = "application/vnd.plotly.v1+json";
const svgMimeType = "image/svg+xml";

/** Milliseconds without a new figure after which the one that stands is taken for the last. */
const settled = 500;

/** The class of JupyterLab's renderers for figures. */
export function figureWidget(Widget, folder) {
  return class FigureWidget extends Widget {
    #view = new FigureView(this.node, () => loadPlotly(folder), isDark);
    #endThemes = onThemeChange(() => void this.#view.redraw());
    #drawn;
    #timer;

    constructor() {
      super();
      this.addClass("deltabook-figure");
    }

    /** Called by JupyterLab with each new content of the output, also with what `#addTwin` makes of it. */
    async renderModel(model) {
      clearTimeout(this.#timer);
      const figure = model.data[figureMimeType];
      const alt = String(model.data["text/plain"] ?? "Figure");
      const text = JSON.stringify([figure, alt]);
      if (text !== this.#drawn) {
        this.#drawn = text;
        await this.#view.show(figure, alt);
      }
      if (svgMimeType in model.data || text !== this.#drawn || this.isDisposed) return;
      this.#timer = setTimeout(
        () => this.#addTwin(model, figure, alt).catch(console.error),
        settled,
      );
    }

    dispose() {
      if (this.isDisposed) return;
      clearTimeout(this.#timer);
      this.#endThemes();
      this.#view.dispose();
      super.dispose();
    }

    /** Stores the figure as SVG in the notebook, unless another figure has come meanwhile. */
    async #addTwin(model, figure, alt) {
      const svg = await staticSvg(await loadPlotly(folder), figure, alt);
      if (this.isDisposed || JSON.stringify([figure, alt]) !== this.#drawn) return;
      model.setData({ data: { ...model.data, [svgMimeType]: svg } });
    }
  };
}
