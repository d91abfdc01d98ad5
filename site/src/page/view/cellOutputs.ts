import type { Output } from "../../../../tools/notebooks/notebook";
import { OutputsView } from "../outputs/outputsView";

/** The place under a cell: the outputs that the page was built with, or others. */
export class CellOutputs {
  /** What the page was built with; it stays as it is, to come back. */
  readonly #built: HTMLElement;
  readonly #own: OutputsView;
  #shown: HTMLElement;

  constructor(built: HTMLElement) {
    this.#built = built;
    this.#shown = built;
    this.#own = new OutputsView(() => {
      this.#put(this.#own.node);
    });
  }

  /** Whether something on the page stands in an output. */
  contains(node: Node): boolean {
    return this.#shown.contains(node);
  }

  /** Where the outputs are in the window. */
  get extent(): { readonly top: number; readonly bottom: number } {
    return this.#shown.getBoundingClientRect();
  }

  /** Says that a run begins. What is shown stays until its first output comes, and the room for it until `settle`. */
  begin(): void {
    const height = `${this.#shown.offsetHeight}px`;
    this.#own.node.style.minHeight = height;
    this.#own.begin();
  }

  /** Shows outputs at the next frame. */
  show(outputs: readonly Output[]): void {
    this.#own.show(outputs);
  }

  /** Shows at once what is to be shown, and takes no more room than that needs. */
  settle(): void {
    this.#own.finish();
    this.#own.node.style.minHeight = "";
  }

  /** Shows what the page was built with. */
  showBuilt(): void {
    this.#own.clear();
    this.#put(this.#built);
  }

  #put(node: HTMLElement): void {
    if (this.#shown === node) return;
    this.#shown.replaceWith(node);
    this.#shown = node;
  }
}
