import { element, setAttributes } from "../../../../lib/src/widgets/view/element";
import type { EditorOptions } from "../../editor";
import { CellOutputs } from "./cellOutputs";
import { CellSource } from "./cellSource";
import { CellTools, type CellToolsActions } from "./cellTools";

/** What a code cell asks of its page. */
export interface CellRequests extends Omit<CellToolsActions, "run"> {
  /** Runs the cell; `advance` goes to the next one. */
  readonly run: (advance: boolean) => void;
}

/** A code cell on the page: its buttons, text and outputs. */
export class CodeCellView {
  readonly section: HTMLElement;
  readonly tools: CellTools;
  readonly source: CellSource;
  readonly outputs: CellOutputs;
  readonly #requests: CellRequests;

  /** @param section a cell that the page was built with, or an empty one of `emptyCodeCell` */
  constructor(section: HTMLElement, requests: CellRequests) {
    this.section = section;
    this.#requests = requests;
    this.source = new CellSource(section.querySelector<HTMLElement>(".source")!);
    this.outputs = new CellOutputs(section.querySelector<HTMLElement>(".outputs")!);
    const run = (): void => {
      requests.run(false);
    };
    this.tools = new CellTools({ ...requests, run });
    section.prepend(this.tools.node);
    section.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.source.node.addEventListener("dblclick", () => {
      if (!this.source.isOpen) requests.edit();
    });
  }

  /** Says which cell this is, to those who do not see it. */
  name(label: string): void {
    setAttributes(this.section, { "aria-label": label });
    this.tools.name(label);
  }

  /** Opens the editor, and puts the keyboard's focus into it; `options` is called when it is loaded. */
  async edit(options: () => Omit<EditorOptions, "parent">): Promise<void> {
    await this.source.open(options);
    this.tools.showEditing(true);
    this.source.focus();
  }

  /** Comes into view, and takes the keyboard's focus. */
  show(): void {
    this.source.focus({ preventScroll: true });
    this.section.scrollIntoView({ block: "start" });
  }

  /** Closes the editor, and shows a text. */
  showSource(source: string, isLesson: boolean): void {
    this.source.close();
    this.source.show(source, isLesson);
    this.tools.showEditing(false);
  }

  /** Shift-Enter and Ctrl-Enter run the cell; Enter on its text edits it. Outputs have keys of their own. */
  #onKey(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
    if (this.outputs.contains(target)) return;
    if (event.shiftKey) this.#requests.run(true);
    else if (event.ctrlKey || event.metaKey) this.#requests.run(false);
    else if (this.source.node.contains(target) && !this.source.isOpen) this.#requests.edit();
    else return;
    event.preventDefault();
  }
}

/** An empty code cell, in the form of those that pages are built with. */
export function emptyCodeCell(id: string): HTMLElement {
  return element(
    "section",
    { class: "cell code", "data-cell": id },
    element("div", { class: "source" }),
    element("div", { class: "outputs" }),
  );
}
