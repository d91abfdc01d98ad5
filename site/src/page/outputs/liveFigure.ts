import { FigureView } from "../../../../tools/jupyter/labextension/static/figureView.js";
import { loadPlotly } from "../../../../tools/jupyter/labextension/static/loadPlotly.js";
import { asset } from "../asset";
import { isDark, onThemeChange } from "../../theme/shownTheme";
import { whenNear } from "./whenNear";

/** A figure of plotly.js, `{ data, layout }`. */
export type FigureJson = Readonly<Record<string, unknown>>;

/** A figure that plotly.js draws as soon as it comes near the visible part of the page. */
export class LiveFigure {
  readonly #node: HTMLElement;
  readonly #read: () => Promise<FigureJson>;
  #alt: string;
  #view: FigureView | undefined;
  readonly #endings: (() => void)[];

  /**
   * @param node the element to draw into; a picture that stands in it comes back if the figure cannot be drawn
   * @param alt says to those who do not see it what there is to see
   * @param read gives the figure, when it is needed
   */
  constructor(node: HTMLElement, alt: string, read: () => Promise<FigureJson>) {
    this.#node = node;
    this.#alt = alt;
    this.#read = read;
    this.#endings = [
      whenNear(node, () => void this.#begin()),
      onThemeChange(() => void this.#view?.redraw()),
    ];
  }

  /** Draws another figure in the same place. */
  show(figure: FigureJson, alt: string): void {
    this.#alt = alt;
    void this.#opened().show(figure, alt);
  }

  dispose(): void {
    for (const end of this.#endings) end();
    this.#view?.dispose();
  }

  /** Draws the first figure; the page does not jump, for the element keeps its height until then. */
  async #begin(): Promise<void> {
    const { style, offsetHeight } = this.#node;
    try {
      const figure = await this.#read();
      if (this.#view) return;
      style.minHeight = `${offsetHeight}px`;
      await this.#opened().show(figure, this.#alt);
    } catch (error) {
      console.error(error); // what stands there already is shown
    } finally {
      style.minHeight = "";
    }
  }

  #opened(): FigureView {
    return (this.#view ??= new FigureView(this.#node, loadAssets, isDark));
  }
}

/** Each figure is drawn in a task of its own, so that the page can answer between two. */
async function loadAssets(): Promise<object> {
  const plotly = (await loadPlotly(asset(""))) as object;
  await new Promise((resolve) => setTimeout(resolve));
  return plotly;
}
