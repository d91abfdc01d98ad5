import type { Notebook } from "../../../tools/notebooks/notebook";
import type { Desk } from "./desk";
import { download } from "./files";
import { showNotebook } from "./showNotebook";
import type { KeeperEvents } from "./storage/keeper";
import type { KeptNotebook } from "./storage/notebookStore";
import type { StorageError } from "./storage/storageError";

/** Brings back what the browser keeps of a notebook, and says so where it cannot keep more. */
export class Keeping implements KeeperEvents {
  readonly #desk: Desk;
  #reading: Promise<KeptNotebook | undefined> | undefined;
  #restoring: Promise<void> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Makes the notebook ready where something is kept of it; else it is not needed yet. */
  async open(): Promise<void> {
    if (await this.#read()) await this.#desk.ready();
  }

  /** Shows what is kept, once: when the lesson is loaded, and before anything can be done with it. */
  restore(): Promise<void> {
    return (this.#restoring ??= this.#restore());
  }

  content(): ReturnType<KeeperEvents["content"]> {
    return this.#desk.state.content();
  }

  saved(): void {
    this.#desk.notices.drop("storage");
  }

  failed({ message }: StorageError): void {
    if (this.content() === undefined) return;
    const { notices, keeper } = this.#desk;
    const text = `${message}. Your edits stay in this page as long as it is open: export them to have them later.`;
    const again = (): void => {
      keeper.changed();
    };
    notices.show("storage", text, {
      isProblem: true,
      choices: [this.#exportChoice(), { text: "Try again", choose: again }],
    });
  }

  otherTab(other: KeptNotebook | undefined): void {
    const { keeper, notices } = this.#desk;
    const theirs = async (): Promise<void> => {
      if (await keeper.resolve("theirs")) await this.#showOther(other);
    };
    const text =
      "Another tab has newer edits of this notebook, and yours are not kept any more. The ones that you " +
      "leave are put aside, under More.";
    notices.show("tabs", text, {
      isProblem: true,
      choices: [
        { text: "Show the other tab's", choose: () => void theirs() },
        { text: "Go on with mine", choose: () => void keeper.resolve("mine") },
      ],
    });
  }

  #read(): Promise<KeptNotebook | undefined> {
    return (this.#reading ??= this.#desk.keeper.read());
  }

  async #restore(): Promise<void> {
    const kept = await this.#read();
    const notebook = kept && (await this.#parsed(kept));
    if (!notebook) return;
    await showNotebook(this.#desk, notebook, kept.base);
    this.#checkVersion();
  }

  async #showOther(other: KeptNotebook | undefined): Promise<void> {
    const { state, ready } = this.#desk;
    if (!(await ready())) return;
    const notebook = other ? await this.#parsed(other) : state.lesson.notebook;
    if (notebook) await showNotebook(this.#desk, notebook, other?.base ?? state.lesson.hash);
  }

  /** The notebook; what is none any more is put aside, and the lesson stays. */
  async #parsed({ text }: KeptNotebook): Promise<Notebook | undefined> {
    const { state, keeper, notices } = this.#desk;
    try {
      return state.parse(text);
    } catch (error) {
      const isAside = await keeper.putAside(text, "damaged");
      if (isAside) keeper.changed();
      else keeper.leaveAlone();
      const fate = isAside
        ? "the damaged text is put aside."
        : "there is no room to put the damaged text aside: export it.";
      const message = `What the browser kept of this notebook is damaged: ${(error as Error).message}.`;
      notices.show("damaged", `${message} You see the lesson; ${fate}`, {
        isProblem: true,
        choices: [
          {
            text: "Export the damaged text",
            choose: () => {
              this.#export(text, "damaged");
            },
          },
          { text: "Close", choose: () => undefined },
        ],
      });
      return undefined;
    }
  }

  /** Says that the lesson has changed since the reader began to edit it. */
  #checkVersion(): void {
    const { state, keeper, notices } = this.#desk;
    if (state.base === state.lesson.hash) return;
    const keep = (): void => {
      state.base = state.lesson.hash;
      keeper.changed();
    };
    const take = async (): Promise<void> => {
      const mine = state.text();
      if (!(await keeper.putAside(mine, "edits of an older version of the lesson"))) return;
      await showNotebook(this.#desk, state.lesson.notebook, state.lesson.hash);
      keeper.changed();
    };
    notices.show("version", "This lesson has changed since you edited it. You see your version.", {
      choices: [
        { text: "Keep mine", choose: keep },
        { text: "Take the new one, and put mine aside", choose: () => void take() },
      ],
    });
  }

  #exportChoice(): { text: string; choose(): void } {
    const { state } = this.#desk;
    return {
      text: "Export .ipynb",
      choose: () => {
        this.#export(state.text(), "mine");
      },
    };
  }

  #export(text: string, which: string): void {
    download(`${this.#desk.state.name}-${which}.ipynb`, text);
  }
}
