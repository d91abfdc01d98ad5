import { isDark, onThemeChange } from "./theme.js";

export const liveMimeType = "application/vnd.deltabook.widget+json";

/** How far below and above the visible part of the page a widget is made ready. */
const rootMargin = "300px";

/** The class of JupyterLab's renderers for widgets: quiz, playground, digit canvas. */
export function liveWidget(Widget, folder, load = loadWidgets) {
  return class LiveWidget extends Widget {
    #mounted;
    #model;
    #text;
    #inView = new IntersectionObserver((entries) => this.#onView(entries), { rootMargin });
    #endThemes = onThemeChange(() => this.#mounted?.themeChanged());

    constructor() {
      super();
      this.addClass("deltabook-widget");
      this.node.style.minHeight = "2em"; // an element without a height never comes into view
    }

    /** Called by JupyterLab with each new content of the output; the same content leaves the widget as it is. */
    async renderModel(model) {
      const text = JSON.stringify(model.data[liveMimeType]);
      if (text === this.#text) return;
      this.#text = text;
      this.#model = model;
      this.#inView.unobserve(this.node);
      this.#inView.observe(this.node);
    }

    dispose() {
      if (this.isDisposed) return;
      this.#inView.disconnect();
      this.#endThemes();
      this.#mounted?.dispose();
      super.dispose();
    }

    #onView(entries) {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#inView.unobserve(this.node);
      void this.#mount(this.#model.data);
    }

    async #mount(data) {
      const text = this.#text;
      try {
        const { mountWidget } = await load(folder);
        if (this.isDisposed || text !== this.#text) return;
        this.#mounted?.dispose();
        this.#mounted = mountWidget(this.node, data[liveMimeType], { isDark });
      } catch (error) {
        this.#showError(error, String(data["text/plain"] ?? "A widget"));
      }
    }

    /** Says what is wrong, and what there would be to see. */
    #showError(error, alt) {
      const lines = [`This widget cannot be shown: ${error.message}`, alt];
      this.node.replaceChildren(...lines.map(paragraph));
    }
  };
}

function loadWidgets(folder) {
  return import(`${folder}widgets.js`);
}

/** The text in its lines. */
function paragraph(text) {
  const element = document.createElement("p");
  element.style.whiteSpace = "pre-wrap";
  element.textContent = text;
  return element;
}
