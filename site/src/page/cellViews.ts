import type { Cell, CodeCell, Notebook } from "../../../tools/notebooks/notebook";
import type { Lesson } from "./model/lesson";
import { enliven } from "./outputs/staticOutputs";
import { CodeCellView, emptyCodeCell, type CellRequests } from "./view/codeCellView";
import { textCell } from "./view/textCell";

/** What the page does for its cells. */
export type CellHandlers = {
  readonly [K in keyof CellRequests]: (id: string, ...args: Parameters<CellRequests[K]>) => void;
};

/** The cells on the page: those that it was built with, and those that a reader has added. */
export class CellViews {
  readonly #article: HTMLElement;
  /** The notebook's path from the repository's folder, which its links are relative to. */
  readonly #file: string;
  readonly #handlers: CellHandlers;
  /** The text cells that the page was built with. */
  readonly #texts = new Map<string, HTMLElement>();
  readonly #code = new Map<string, CodeCellView>();

  constructor(article: HTMLElement, handlers: CellHandlers) {
    this.#article = article;
    this.#file = `notebooks/${article.dataset["notebook"]}.ipynb`;
    this.#handlers = handlers;
    for (const section of article.querySelectorAll<HTMLElement>("[data-cell]")) {
      const id = section.dataset["cell"]!;
      if (!section.classList.contains("code")) this.#texts.set(id, section);
      else this.#code.set(id, new CodeCellView(section, this.#requests(id)));
    }
    this.#nameAll();
    enliven(article);
  }

  /** The code cells in the order of the page. */
  get inOrder(): CodeCellView[] {
    const sections = this.#parts.filter((part) => part.matches(".cell.code"));
    return sections.map((section) => this.#code.get(section.dataset["cell"]!)!);
  }

  /** The ids of the code cells in the order of the page. */
  get ids(): string[] {
    return this.inOrder.map(({ section }) => section.dataset["cell"]!);
  }

  /** The view of a code cell. */
  get(id: string): CodeCellView {
    return this.#code.get(id)!;
  }

  /** What readers call a code cell: "code cell 3". */
  label(id: string): string {
    return this.get(id).section.getAttribute("aria-label")!.toLowerCase();
  }

  /** Says of all cells but those that run, or wait, that they have not run. */
  forgetRuns(runs: (id: string) => boolean): void {
    for (const id of this.ids) if (!runs(id)) this.get(id).tools.showRun("ready", null);
  }

  /**
   * Shows a notebook: its cells in their order, and nothing else.
   *
   * @param isShown whether a cell is on the page as it is; notices that undo something then stay, too
   */
  show(notebook: Notebook, lesson: Lesson, isShown?: (cell: Cell) => boolean): void {
    const sections = notebook.cells.map(
      (cell) => (isShown?.(cell) && this.#section(cell.id)) || this.#shown(cell, lesson),
    );
    const wanted = new Set<Element>(sections);
    const stays = (part: HTMLElement): boolean =>
      wanted.has(part) || (isShown !== undefined && this.#canUndo(part, notebook));
    for (const part of this.#parts) if (!stays(part)) part.remove();
    sections.forEach((section, place) => {
      const before = sections[place - 1] as HTMLElement | undefined;
      if (before ? nextCell(before) === section : section.isConnected) return;
      if (before) before.after(section);
      else this.#article.append(section);
    });
    this.#nameAll();
  }

  /** Whether a notice on the page brings a deleted cell back. */
  hasUndo(id: string): boolean {
    return this.#article.querySelector(`:scope > .notice[data-deleted="${id}"]`) !== null;
  }

  /** Puts a notice about missing cells below a cell, or first of all. */
  mark(after: string | undefined, mark: HTMLElement): void {
    mark.classList.add("undo", "missing");
    if (after === undefined) this.#article.prepend(mark);
    else this.#section(after)!.after(mark);
  }

  /** Puts cells in place of the notice that said that they are missing. */
  putBack(mark: HTMLElement, cells: readonly Cell[], lesson: Lesson): void {
    const sections = cells.map((cell) => this.#shown(cell, lesson));
    mark.replaceWith(...sections);
    this.#nameAll();
    if (sections.length > 0) focusOn(sections[0]);
  }

  /** Puts a new code cell below another one. */
  addBelow(id: string, cell: CodeCell, lesson: Lesson): void {
    this.get(id).section.after(this.#shown(cell, lesson));
    this.#nameAll();
  }

  /** Takes a code cell off the page, and puts something in its place; returns what puts it back. */
  replace(id: string, by: HTMLElement): () => void {
    const { section } = this.get(id);
    by.dataset["deleted"] = id;
    section.replaceWith(by);
    this.#nameAll();
    return () => {
      by.replaceWith(section);
      this.#nameAll();
    };
  }

  /** The code cell below something that stands between cells, or else the last one above it. */
  near(node: HTMLElement): CodeCellView | undefined {
    const all = this.inOrder;
    const isBelow = ({ section }: CodeCellView): boolean =>
      (node.compareDocumentPosition(section) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return all.find(isBelow) ?? all.at(-1);
  }

  /** The place among the cells, counted from 0, of something that stands between them. */
  placeOf(node: HTMLElement): number {
    const before = this.#parts.slice(0, this.#parts.indexOf(node));
    return before.filter((part) => part.matches("[data-cell]")).length;
  }

  /** Shows the text of a code cell; an open editor is closed. */
  showSource(cell: CodeCell, lesson: Lesson): void {
    this.get(cell.id).showSource(cell.source, lesson.hasSource(cell));
    this.showChange(cell, lesson);
  }

  /** Shows a code cell as it is now. */
  showCode(cell: CodeCell, lesson: Lesson): void {
    this.showSource(cell, lesson);
    const { outputs } = this.get(cell.id);
    if (lesson.has(cell.id) && lesson.hasOutputs(cell)) outputs.showBuilt();
    else {
      outputs.show(cell.outputs);
      outputs.settle();
    }
  }

  /** Shows whether a cell differs from the lesson's. */
  showChange(cell: CodeCell, lesson: Lesson): void {
    this.get(cell.id).tools.showChange(lesson.has(cell.id) && !lesson.hasSource(cell));
  }

  /** The cells, and the notices between them; what outputs hold may look like them, and is none. */
  get #parts(): HTMLElement[] {
    return [
      ...this.#article.querySelectorAll<HTMLElement>(":scope > [data-cell], :scope > .notice.undo"),
    ];
  }

  #section(id: string): HTMLElement | null {
    return this.#article.querySelector<HTMLElement>(`:scope > [data-cell="${id}"]`);
  }

  /** Whether a notice can undo something in this notebook: a deleted cell may be there again. */
  #canUndo(part: HTMLElement, { cells }: Notebook): boolean {
    const { deleted } = part.dataset;
    return part.matches(".notice.undo:not(.missing)") && cells.every(({ id }) => id !== deleted);
  }

  #shown(cell: Cell, lesson: Lesson): HTMLElement {
    if (cell.cell_type === "code") return this.#shownCode(cell, lesson);
    const built = this.#texts.get(cell.id);
    return built && lesson.hasSource(cell) ? built : textCell(cell, this.#file);
  }

  #shownCode(cell: CodeCell, lesson: Lesson): HTMLElement {
    if (!this.#code.has(cell.id)) {
      const view = new CodeCellView(emptyCodeCell(cell.id), this.#requests(cell.id));
      this.#code.set(cell.id, view);
    }
    this.showCode(cell, lesson);
    return this.get(cell.id).section;
  }

  #requests(id: string): CellRequests {
    const handlers = this.#handlers;
    return {
      run: (advance) => {
        handlers.run(id, advance);
      },
      edit: () => {
        handlers.edit(id);
      },
      addBelow: () => {
        handlers.addBelow(id);
      },
      remove: () => {
        handlers.remove(id);
      },
      reset: () => {
        handlers.reset(id);
      },
    };
  }

  #nameAll(): void {
    this.inOrder.forEach((view, place) => {
      view.name(`Code cell ${place + 1}`);
    });
  }
}

/** The cell that comes next on the page, notices left aside. */
function nextCell(section: HTMLElement): Element | null {
  let next = section.nextElementSibling;
  while (next?.matches(".notice.undo")) next = next.nextElementSibling;
  return next;
}

/** Puts the keyboard's focus on a cell that cannot have it otherwise. */
function focusOn(section: HTMLElement): void {
  section.tabIndex = -1;
  section.focus();
}
