import type { CodeCellView } from "./codeCellView";
import { scrollTowards, type Extent } from "./scrollTowards";

/** What says that the reader does something else meanwhile. */
const touches = ["keydown", "pointerdown", "wheel"];

/**
 * The way from a cell that is run to the next one. The keyboard's focus goes there at once, so that one can run one cell after
 * the other; the page follows when the result is there, if that stays in view then.
 */
export class GoingOn {
  readonly #from: CodeCellView;
  readonly #to: CodeCellView | undefined;
  readonly #before = document.activeElement as HTMLElement | null;
  readonly #touched = new AbortController();

  constructor(from: CodeCellView, to: CodeCellView | undefined) {
    this.#from = from;
    this.#to = to;
    to?.source.focus({ preventScroll: true });
    const { signal } = this.#touched;
    const touch = (): void => {
      this.#touched.abort();
    };
    for (const type of touches) addEventListener(type, touch, { capture: true, signal });
  }

  /** The cell has run, or failed: then the focus goes back to it. Who has done something since is left alone. */
  end(ok: boolean, view: Extent): void {
    if (this.#touched.signal.aborted) return;
    this.#touched.abort();
    if (!ok) this.#before?.focus({ preventScroll: true });
    const outputs = this.#from.outputs.extent;
    const wanted = ok && this.#to ? textOf(this.#to) : outputs;
    scrollBy({ top: scrollTowards(wanted, outputs, view) });
  }
}

/** A cell without its outputs. */
function textOf({ section, source }: CodeCellView): Extent {
  const { top } = section.getBoundingClientRect();
  return { top, bottom: source.node.getBoundingClientRect().bottom };
}
