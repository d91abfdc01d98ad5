import type { Notebook } from "../../../tools/notebooks/notebook";
import type { Desk } from "./desk";
import { fetchIfThere } from "../fetchText";
import { chooseFiles, download } from "./files";
import { haveSameContent } from "./model/content";
import { exportText } from "./model/exportText";
import { checkSize, importNotebook } from "./model/importNotebook";
import { Lesson } from "./model/lesson";
import { otherLesson } from "./model/otherLesson";
import { showNotebook } from "./showNotebook";
import type { PutAside } from "./storage/notebookStore";
import { ask } from "./view/ask";

/** How a notebook came to be replaced by another. */
interface Replacement {
  readonly notebook: Notebook;
  /** The version of the lesson that it is based on. */
  readonly base: string;
  /** What is said then. */
  readonly text: string;
  /** Why the one before was put aside. */
  readonly reason: string;
}

/** Another lesson of the site. */
interface OtherLesson {
  readonly name: string;
  /** Its version. */
  readonly hash: string;
}

/** Exports, imports and resets the whole notebook. */
export class FileActions {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async export(): Promise<void> {
    const { state, ready } = this.#desk;
    if (await ready()) download(`${state.name}.ipynb`, state.text());
  }

  /** Lets the reader choose a file, and takes that in place of the notebook. */
  async import(): Promise<void> {
    const [file] = (await chooseFiles(accepted)) as [File?];
    if (file && (await this.#desk.ready())) await this.#importFile(file);
  }

  /** Takes a file in place of the notebook: only if it is one, and if the reader agrees. */
  async #importFile(file: File): Promise<void> {
    await this.#attempt(async () => {
      checkSize(file.size, file.name);
      const notebook = importNotebook(await file.text(), file.name);
      const other = await this.#otherLesson(notebook, file.name);
      if (other) {
        await this.#openThere(notebook, file.name, other);
        return;
      }
      const text = `Replace your edited notebook by ${file.name}? Yours is put aside, under More.`;
      if (!(await this.#agree(text, "Replace"))) return;
      await this.#replace({
        notebook,
        base: this.#desk.state.lesson.hash,
        text: `This is ${file.name} now.`,
        reason: `replaced by ${file.name}`,
      });
    });
  }

  /** The lesson that a file is, if it is another one than the page's, and the site has it. */
  async #otherLesson(notebook: Notebook, fileName: string): Promise<OtherLesson | undefined> {
    const { lesson, name } = this.#desk.state;
    const other = otherLesson({ notebook, fileName, lesson: lesson.notebook, name });
    if (other === undefined) return undefined;
    const text = await fetchIfThere(addressOf(`${other}.ipynb`));
    return text === undefined ? undefined : { name: other, hash: new Lesson(text, other).hash };
  }

  /** Opens a file at the page of its own lesson, if the reader agrees. */
  async #openThere(
    notebook: Notebook,
    fileName: string,
    { name, hash }: OtherLesson,
  ): Promise<void> {
    const { keeper, notices } = this.#desk;
    const text =
      `${fileName} belongs to another lesson: ${name}. Open it there? This lesson stays as it is; what you have edited in ` +
      "that one is put aside, under More.";
    if (!(await ask({ text, yes: "Open it there" }))) return;
    const content = { text: exportText(notebook), base: hash };
    if (await keeper.hand(name, content, `replaced by ${fileName}`)) {
      location.assign(addressOf(`${name}.html`));
      return;
    }
    const failed = `Cannot open ${fileName} there: the browser does not keep it. Open that lesson, and import it there.`;
    notices.show("import", failed, { isProblem: true, choices: [close] });
  }

  /** Goes back to the lesson as it was published. */
  async reset(): Promise<void> {
    const { state, ready } = this.#desk;
    if (!(await ready())) return;
    const text =
      "Go back to the lesson as it was published? Your notebook is put aside, under More.";
    if (!(await this.#agree(text, "Reset"))) return;
    const { notebook, hash } = state.lesson;
    const said = "The notebook is as in the lesson again.";
    await this.#replace({ notebook, base: hash, text: said, reason: "before a reset" });
  }

  /** Brings back a notebook that was put aside. */
  async restore({ text, saved }: PutAside): Promise<void> {
    const { state, ready } = this.#desk;
    if (!(await ready())) return;
    await this.#attempt(async () => {
      await this.#replace({
        notebook: importNotebook(text, `${state.name}.ipynb`),
        base: state.lesson.hash,
        text: `This is your notebook of ${new Date(saved).toLocaleString()}.`,
        reason: "replaced by an earlier one",
      });
    });
  }

  /** Shows another notebook; the one before can be had back, unless the reader agrees that it goes. */
  async #replace({ notebook, base, text, reason }: Replacement): Promise<void> {
    const { state, keeper, notices } = this.#desk;
    const mine = state.content();
    const before = { notebook: state.notebook, base: state.base };
    if (
      mine &&
      !(await keeper.putAside(mine.text, reason)) &&
      !(await this.#agree(gone, "Replace"))
    ) {
      return;
    }
    await this.#put(notebook, base);
    const undo = async (): Promise<void> => {
      if (haveSameContent(state.notebook, notebook)) await this.#put(before.notebook, before.base);
      else
        await this.#replace({ ...before, text: "Your notebook is back.", reason: "before Undo" });
    };
    notices.show("replaced", text, {
      choices: [{ text: "Undo", choose: () => void undo() }, close],
    });
  }

  async #put(notebook: Notebook, base: string): Promise<void> {
    const shown = showNotebook(this.#desk, notebook, base);
    this.#desk.keeper.changed();
    await shown;
  }

  /** Takes in a notebook; if it is none, says so, and nothing has changed. */
  async #attempt(takeIn: () => Promise<void>): Promise<void> {
    const { notices } = this.#desk;
    notices.drop("import");
    try {
      await takeIn();
    } catch (error) {
      const message = `${(error as Error).message}. Nothing has changed.`;
      notices.show("import", message, { isProblem: true, choices: [close] });
    }
  }

  /** Asks before edits are replaced; without edits there is nothing to ask. */
  async #agree(text: string, yes: string): Promise<boolean> {
    if (this.#desk.state.content() === undefined) return true;
    const first = { text: "Export mine first", do: () => void this.export() };
    return ask({ text, yes, first });
  }
}

/** The address of a file beside the page. */
function addressOf(file: string): string {
  return new URL(file, document.baseURI).href;
}

/** What an .ipynb file is called, and the MIME types that systems give it. */
const accepted = ".ipynb,application/x-ipynb+json,application/json";

const gone =
  "Your notebook cannot be put aside: the browser keeps no more. Replace it all the same?";

const close = { text: "Close", choose: () => undefined };
