import type { CodeCell } from "../../../tools/notebooks/notebook";
import type { EditorOptions } from "../editor";
import type { Desk } from "./desk";
import {
  cellOf,
  newCodeCell,
  withCellAt,
  withoutCell,
  withReplaced,
  withSource,
} from "./model/edits";
import { notice } from "./view/notice";

const loading = "Loading the TypeScript compiler, 1 MB, once";

/** Edits, adds, deletes and resets cells. */
export class CellActions {
  readonly #desk: Desk;
  readonly #run: (id: string, advance: boolean) => void;
  /** The notices that undo what was done to a cell, by its id. */
  readonly #undos = new Map<string, HTMLElement>();

  /** @param run runs a cell; with `advance`, goes to the next one */
  constructor(desk: Desk, run: (id: string, advance: boolean) => void) {
    this.#desk = desk;
    this.#run = run;
  }

  /** Opens the editor of a cell, or closes it. */
  async edit(id: string): Promise<void> {
    const { state, views, toolbar, notices, ready } = this.#desk;
    const view = views.get(id);
    const editing = (): string => `Editing ${views.label(id)}`;
    if (view.source.isOpen) {
      views.showSource(state.cell(id), state.lesson);
      toolbar.sayInstead(editing(), "");
      return;
    }
    if (!(await ready())) return;
    try {
      toolbar.say("Loading the editor");
      await view.edit(() => this.#editorOptions(id));
      toolbar.say(editing());
    } catch (error) {
      toolbar.say("");
      notices.show("load", (error as Error).message, { isProblem: true });
    }
  }

  /** Adds an empty cell, and opens it. */
  async addBelow(id: string): Promise<void> {
    const { state, views, ready } = this.#desk;
    if (!(await ready())) return;
    const cell = newCodeCell(state.notebook);
    const place = state.notebook.cells.findIndex((each) => each.id === id) + 1;
    state.change((notebook) => withCellAt(notebook, place, cell));
    views.addBelow(id, cell, state.lesson);
    const undo = this.#undos.get(id);
    if (undo?.isConnected) views.get(id).section.after(undo);
    await this.edit(cell.id);
  }

  /** Deletes a cell; a notice in its place brings it back. */
  async remove(id: string): Promise<void> {
    const { state, views, runs, toolbar, ready } = this.#desk;
    if (!(await ready())) return;
    const label = views.label(id);
    if (runs.has(id)) {
      toolbar.say(`Cannot delete ${label}: it is running; stop it first`);
      return;
    }
    this.#undos.get(id)?.remove();
    const cell = state.cell(id);
    state.change((notebook) => withoutCell(notebook, id));
    const bringBack = (): void => {
      const place = views.placeOf(undo);
      putBack();
      state.change((notebook) => withCellAt(notebook, place, cell));
      views.get(id).source.focus();
    };
    const undo = undoNotice("A code cell was deleted here.", bringBack, () => {
      views.near(undo)?.source.focus({ preventScroll: true });
    });
    const putBack = views.replace(id, undo);
    toolbar.say(""); // it may be about this cell, or number those below
    undo.querySelector("button")!.focus();
  }

  /** Goes back to the lesson's text; a notice below the cell undoes that. */
  async reset(id: string): Promise<void> {
    const { state, ready } = this.#desk;
    if (!(await ready())) return;
    const published = cellOf(state.lesson.notebook, id) as CodeCell;
    this.#exchange(published, "The code cell above is as in the lesson again.");
  }

  /** Puts a cell in place of the one of its id; a notice undoes that, and loses nothing that was written since. */
  #exchange(cell: CodeCell, text: string): void {
    const { state, views } = this.#desk;
    const { id } = cell;
    const before = state.cell(id);
    this.#put(cell);
    const focus = (options?: FocusOptions): void => {
      views.get(id).source.focus(options);
    };
    const takeBack = (): void => {
      if (state.cell(id).source === cell.source) this.#put(before);
      else this.#exchange(before, "The code cell above is as it was before.");
      focus();
    };
    const undo = undoNotice(text, takeBack, () => {
      focus({ preventScroll: true });
    });
    this.#undos.get(id)?.remove();
    this.#undos.set(id, undo);
    views.get(id).section.after(undo);
    undo.querySelector("button")!.focus();
  }

  #put(cell: CodeCell): void {
    const { state, views, runs, toolbar } = this.#desk;
    toolbar.say(""); // it may be about what goes
    runs.forget(cell.id);
    state.change((notebook) => withReplaced(notebook, cell));
    views.showCode(cell, state.lesson);
  }

  /** Says that the compiler is being loaded, unless it is there. */
  sayCompiler(): void {
    const { runs, toolbar } = this.#desk;
    if (!runs.session.hasCompiler) toolbar.say(loading);
  }

  /** Says that cells run, where the compiler was waited for. */
  sayRunning(): void {
    const { runs, toolbar } = this.#desk;
    if (runs.isBusy) toolbar.sayInstead(loading, "Running");
  }

  #editorOptions(id: string): Omit<EditorOptions, "parent"> {
    const { state, views, runs } = this.#desk;
    return {
      source: state.cell(id).source,
      label: `Text of ${views.label(id)}`,
      assistance: {
        complete: (source, position) => runs.session.complete(source, position),
        inspect: (source, position) => runs.session.inspect(source, position),
        diagnose: (source) => this.#diagnose(source),
      },
      onChange: (source) => {
        state.change((notebook) => withSource(notebook, id, source));
        views.showChange(state.cell(id), state.lesson);
      },
      onRun: (advance) => {
        this.#run(id, advance);
      },
      onLeave: () => {
        views.get(id).tools.editButton.focus();
      },
    };
  }

  /** The first question loads the compiler, which takes a while. */
  async #diagnose(source: string): ReturnType<EditorOptions["assistance"]["diagnose"]> {
    const { runs, toolbar } = this.#desk;
    this.sayCompiler();
    try {
      const problems = await runs.session.diagnose(source);
      this.sayRunning();
      toolbar.sayInstead(loading, "TypeScript is ready: errors are marked as you type");
      return problems;
    } catch (error) {
      toolbar.sayInstead(loading, (error as Error).message);
      throw error;
    }
  }
}

/**
 * A notice that undoes what it says, or is closed. It names no number of a cell: cells that come and go change those.
 *
 * @param close what is done when it is closed
 */
function undoNotice(text: string, undo: () => void, close: () => void): HTMLElement {
  const choices = [
    { text: "Undo", choose: undo },
    { text: "Close", choose: close },
  ];
  const node = notice(text, { choices });
  node.classList.add("undo");
  return node;
}
