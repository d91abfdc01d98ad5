import type { Notebook } from "../../../tools/notebooks/notebook";
import type { Desk } from "./desk";
import { download } from "./files";
import { followNotebook } from "./followNotebook";
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
    const { notices, toolbar } = this.#desk;
    notices.drop("storage");
    notices.drop("tabs");
    toolbar.sayKept("Your edits are kept in this browser.");
  }

  failed({ message }: StorageError): void {
    if (this.content() === undefined) return;
    const { notices, keeper, toolbar } = this.#desk;
    const text = `${message}. Your edits stay in this page as long as it is open: export them to have them later.`;
    const again = (): void => {
      keeper.changed();
    };
    toolbar.sayKept("Your edits are not kept in this browser now: export them.");
    notices.show("storage", text, {
      isProblem: true,
      choices: [this.#exportChoice(), { text: "Try again", choose: again }],
    });
  }

  ready(): Promise<boolean> {
    return this.#desk.ready();
  }

  follow(other: KeptNotebook | undefined): boolean {
    const { state, runs, toolbar, notices } = this.#desk;
    try {
      const notebook = other ? state.parse(other.text) : state.lesson.notebook;
      followNotebook(this.#desk, notebook, other?.base ?? state.lesson.hash);
    } catch (error) {
      const text = `What the other tab wrote cannot be shown: ${(error as Error).message}.`;
      notices.show("damaged", text, { isProblem: true, choices: [close] });
      return false;
    }
    if (!runs.isBusy) toolbar.say("Now with your edits from another tab");
    return true;
  }

  conflict(isAside: boolean): void {
    const { keeper, notices, toolbar } = this.#desk;
    const fate = isAside
      ? "what you wrote here is put aside, under More."
      : "what you wrote here could not be put aside, and is only in this page: export it.";
    const below = fate.replace("under More", "below");
    toolbar.sayKept(`The other tab's edits are kept in this browser; ${below}`);
    const choices = [
      { text: "Go on with what is here", choose: () => void keeper.resolve("mine") },
      { text: "Show the other tab's", choose: () => void keeper.resolve("theirs") },
    ];
    notices.show("tabs", `${twoTabs} The other tab's edits are kept for now; ${fate}`, {
      isProblem: true,
      choices: isAside ? choices : [this.#exportChoice(), ...choices],
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
          close,
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

const twoTabs = "You have edited this lesson in two tabs at the same time.";

const close = { text: "Close", choose: () => undefined };
