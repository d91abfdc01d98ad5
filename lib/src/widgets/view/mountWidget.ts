import { setBackend } from "../../kernels";
import { readWidget, type ReadWidget } from "../readWidget";
import { digitCanvasView } from "./digitCanvas/digitCanvasView";
import { element } from "./element";
import { playgroundView } from "./playground/playgroundView";
import { quizView } from "./quiz/quizView";
import { styles } from "./styles";
import type { View } from "./view";

/** Settings of `mountWidget`. */
export interface MountOptions {
  /** Says whether the page is dark at the moment. */
  readonly isDark: () => boolean;
}

/** A widget in a page. */
export interface MountedWidget {
  /** Takes on the colours of the page as it is now. */
  themeChanged(): void;
  /** Ends what runs, and takes the widget off the page. */
  dispose(): void;
}

/**
 * Puts a widget into an element of a page, in place of what is there. Its styles and ids keep to themselves, and so do its
 * keys: none of them is a shortcut of the page.
 *
 * @param data what the library stored under the widgets' MIME type; anything else becomes a message that says what is amiss
 */
export function mountWidget(
  place: HTMLElement,
  data: unknown,
  { isDark }: MountOptions,
): MountedWidget {
  setBackend("reference"); // nets are small here, and a page may forbid WebAssembly and workers
  const host = element("div", {
    "data-lm-suppress-shortcuts": true,
    onkeydown: keep,
    onkeyup: keep,
  });
  const view = makeView(data);
  host.attachShadow({ mode: "open" }).append(element("style", {}, styles), view.node);
  const themeChanged = (): void => {
    host.dataset["theme"] = isDark() ? "dark" : "light";
  };
  themeChanged();
  place.replaceChildren(host);
  return {
    themeChanged,
    dispose() {
      view.dispose?.();
      host.remove();
    },
  };
}

function makeView(data: unknown): View {
  try {
    return viewOf(readWidget(data));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const text = `This widget cannot be shown. ${problem}.`;
    return { node: element("p", { class: "widget problem", role: "alert" }, text) };
  }
}

function viewOf(read: ReadWidget): View {
  if (read.widget === "quiz") return quizView(read.quiz);
  if (read.widget === "playground") return playgroundView(read.settings);
  return digitCanvasView(read.model, read.labels);
}

function keep(event: Event): void {
  event.stopPropagation();
}
