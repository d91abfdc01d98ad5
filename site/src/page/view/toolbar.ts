import { button } from "../../../../lib/src/widgets/view/button";
import { element, say, setAttributes } from "../../../../lib/src/widgets/view/element";
import type { Extent } from "./scrollTowards";

/** What the toolbar's buttons do. */
export interface ToolbarActions {
  readonly runAll: () => void;
  readonly stop: () => void;
  readonly restart: () => void;
  readonly restartAndRunAll: () => void;
  readonly exportNotebook: () => void;
  readonly importNotebook: () => void;
  readonly resetNotebook: () => void;
  /** The menu "More" has been opened. */
  readonly opened: () => void;
}

/** In pixels, between what is to be seen and the edges. */
const margin = 8;

const keyHint = "Shift+Enter runs a cell and goes on to the next, Ctrl+Enter runs it and stays.";

/** A place on the page that the status line is about. */
export interface Place {
  /** What readers call it: "code cell 3". */
  readonly label: string;
  readonly go: () => void;
}

/** The notebook's buttons, and a line that says what it is doing. */
export class Toolbar {
  readonly node: HTMLElement;
  readonly #status = element("p", { class: "status", role: "status" });
  readonly #kept = element("p", { class: "hint" }, "Your edits are kept in this browser.");
  readonly #stop: HTMLButtonElement;
  readonly #show = button("Show", () => this.#place?.go());
  #place: Place | undefined;

  /**
   * @param below what else the menu "More" shows
   * @param urgent what stays in view with the toolbar
   */
  constructor(actions: ToolbarActions, below: readonly HTMLElement[], urgent: HTMLElement) {
    const more = element("details", { class: "more" }, element("summary", {}, "More"));
    const choose = (act: () => void) => (): void => {
      more.open = false;
      act();
    };
    more.append(
      element(
        "div",
        { class: "menu" },
        button("Restart and run all", choose(actions.restartAndRunAll)),
        button("Export .ipynb", choose(actions.exportNotebook)),
        button("Import .ipynb", choose(actions.importNotebook)),
        button("Reset notebook", choose(actions.resetNotebook)),
        this.#kept,
        element("p", { class: "hint" }, keyHint),
        ...below,
      ),
    );
    more.addEventListener("toggle", () => {
      if (more.open) actions.opened();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!more.contains(target as Node)) more.open = false;
    });
    more.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !more.contains(relatedTarget as Node)) more.open = false;
    });
    more.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !more.open) return;
      more.open = false;
      more.querySelector("summary")!.focus();
    });
    this.#stop = button("Stop", actions.stop);
    this.node = element(
      "div",
      { class: "notebook-tools", role: "group", "aria-label": "Notebook" },
      button("Run all", actions.runAll),
      this.#stop,
      button("Restart", actions.restart),
      more,
      this.#status,
      this.#show,
      urgent,
    );
    this.say("");
    this.showBusy(false);
  }

  /** The part of the window that the toolbar does not cover, and a margin. */
  get view(): Extent {
    const { bottom } = this.node.getBoundingClientRect();
    return { top: Math.max(0, bottom) + margin, bottom: innerHeight - margin };
  }

  /** Says what the notebook is doing; a button goes to the place that this is about. */
  say(text: string, place?: Place): void {
    say(this.#status, text);
    this.#place = place;
    this.#show.hidden = !place;
    setAttributes(this.#show, { "aria-label": place && `Show ${place.label}` });
  }

  /** Says something new, unless something else than `before` has been said meanwhile. */
  sayInstead(before: string, text: string): void {
    if (this.#status.textContent === before) this.say(text);
  }

  /** Says, in the menu "More", whether the reader's edits are kept. */
  sayKept(text: string): void {
    say(this.#kept, text);
  }

  /** Shows whether there is something to stop. */
  showBusy(isBusy: boolean): void {
    setAttributes(this.#stop, { "aria-disabled": !isBusy && "true" });
    this.node.dataset["busy"] = String(isBusy);
  }
}
