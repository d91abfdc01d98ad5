import type { CodeCell, Notebook } from "../../../tools/notebooks/notebook";
import { parseNotebook } from "../../../tools/notebooks/parseNotebook";
import { fetchText } from "../fetchText";
import { once } from "../once";
import { haveSameContent } from "./model/content";
import { cellOf, withRun } from "./model/edits";
import { exportText } from "./model/exportText";
import { Lesson } from "./model/lesson";
import type { CellRuns } from "./run/cellRuns";
import type { Content } from "./storage/notebookStore";

/** The notebook as it is on the page, and the lesson that it came from. Neither is loaded before `load`. */
export class NotebookState {
  readonly name: string;
  /** Called after each change. */
  onChange: () => void = () => undefined;
  /** The version of the lesson that the reader began with. */
  base = "";
  /** Loads the lesson. */
  readonly load = once(() => this.#load());
  readonly #runs: CellRuns;
  #lesson: Lesson | undefined;
  #notebook: Notebook | undefined;

  constructor(name: string, runs: CellRuns) {
    this.name = name;
    this.#runs = runs;
  }

  /** The lesson as it was published; only after `load`. */
  get lesson(): Lesson {
    return this.#lesson!;
  }

  /** The notebook with what its cells have put out; only after `load`. */
  get notebook(): Notebook {
    const finished = [...this.#runs.finished];
    return finished.reduce(
      (notebook, [id, { log, count }]) => withRun(notebook, id, { outputs: log.outputs, count }),
      this.#notebook!,
    );
  }

  /** A code cell as it is now. */
  cell(id: string): CodeCell {
    return cellOf(this.notebook, id) as CodeCell;
  }

  /** Changes the notebook. */
  change(change: (notebook: Notebook) => Notebook): void {
    this.#notebook = change(this.notebook);
    this.onChange();
  }

  /** Takes another notebook in its place. */
  replace(notebook: Notebook, base: string): void {
    this.#runs.forgetAll();
    this.base = base;
    this.#notebook = notebook;
  }

  /** Takes the notebook as another tab has it: runs, and what they have put out in cells that did not change, stay. */
  follow(notebook: Notebook, base: string): void {
    this.base = base;
    this.#notebook = notebook;
  }

  /** What is to be kept; undefined if the reader has changed no cell. */
  content(): Content | undefined {
    if (!this.#lesson || haveSameContent(this.#notebook!, this.#lesson.notebook)) return undefined;
    return { text: this.text(), base: this.base };
  }

  /** The .ipynb file. */
  text(): string {
    return exportText(this.notebook);
  }

  /** Reads what was kept; throws if that is damaged. */
  parse(text: string): Notebook {
    return parseNotebook(text, `${this.name}.ipynb`);
  }

  async #load(): Promise<void> {
    const url = new URL(`${this.name}.ipynb`, document.baseURI);
    this.#lesson = new Lesson(await fetchText(url.href), this.name);
    this.replace(this.#lesson.notebook, this.#lesson.hash);
  }
}
