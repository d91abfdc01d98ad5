import { newId } from "../model/edits";
import type { Leftovers } from "./leftovers";
import type { Content, KeptNotebook, NotebookStore, PutAside } from "./notebookStore";
import { StorageError } from "./storageError";
import { takeUp, twoTabs } from "./takeUp";

/** Tells other tabs what was written. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What a keeper tells its page, and asks of it. */
export interface KeeperEvents {
  /** What is to be kept; undefined if the reader has changed nothing. */
  content(): Content | undefined;
  saved(): void;
  /** The browser keeps nothing: the edits are only in the page. */
  failed(error: StorageError): void;
  /** Loads what `follow` needs; false if it cannot be had. */
  ready(): Promise<boolean>;
  /** Shows what another tab has written, the lesson if that is undefined; false if it cannot be shown. */
  follow(other: KeptNotebook | undefined): boolean;
  /**
   * Another tab has written while this one had edits of its own: the reader has to choose. `isAside` says whether this tab's
   * are put aside.
   */
  conflict(isAside: boolean): void;
}

/** Settings of a keeper. */
export interface KeeperOptions {
  readonly name: string;
  readonly store: NotebookStore;
  readonly leftovers: Leftovers;
  readonly channel: Channel;
  readonly events: KeeperEvents;
  /** Milliseconds without a change after which changes are written. */
  readonly pause?: number;
}

/** Two tabs with different edits, as long as the reader has not chosen. */
interface Conflict {
  other: KeptNotebook | undefined;
  /** Under which id this tab's notebook was put aside; undefined if it was not. */
  aside: number | undefined;
}

/**
 * Keeps the reader's notebook: writes changes after a pause, one write at a time, and never over what another tab has
 * written meanwhile. A tab without such changes shows what the other one has written; of two with changes one is put aside.
 */
export class Keeper {
  readonly #options: Required<KeeperOptions>;
  /** Names this page among all that write. */
  readonly #by = newId(new Set());
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasChanges = false;
  #hasFailed = false;
  #writing: Promise<void> | undefined;
  #conflict: Conflict | undefined;

  constructor(options: KeeperOptions) {
    this.#options = { pause: 400, ...options };
    options.channel.onmessage = ({ data }) => void this.#onMessage(data as unknown);
  }

  /** What is kept of the notebook; undefined if there is nothing, or the browser keeps nothing. */
  async read(): Promise<KeptNotebook | undefined> {
    const { store, leftovers, name } = this.#options;
    const kept = await this.#attempt(() => takeUp({ store, leftovers, name }));
    this.#revision = kept?.revision ?? 0;
    return kept;
  }

  /** Takes what was read for another tab's: it is not written over before the reader has chosen, and it is put aside. */
  leaveAlone(): void {
    this.#revision = 0;
  }

  /** Says that the notebook has changed. */
  changed(): void {
    this.#hasChanges = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.pause);
  }

  /** Writes at once what has not been written. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    if (!this.#hasChanges) return;
    const write = this.#conflict ? this.#putMineAside(this.#conflict) : this.#write();
    this.#writing = write.finally(() => {
      this.#writing = undefined;
    });
    await this.#writing;
  }

  /**
   * Keeps, without waiting for anything, what is not written yet: the page is being left. False if something would be lost.
   */
  leave(): boolean {
    const { name, leftovers, events } = this.#options;
    if (!this.#hasChanges && !this.#writing) return true;
    const content = events.content();
    const left = { name, by: this.#by, revision: this.#revision, content };
    const isKept = leftovers.put(left) && !this.#hasFailed;
    return isKept || content === undefined;
  }

  /** Shows what another tab has written meanwhile. */
  async catchUp(): Promise<void> {
    const { store, name } = this.#options;
    const found = await this.#attempt(async () => ({ other: await store.read(name) }));
    if (!found || (found.other?.revision ?? 0) === this.#revision) return;
    await this.#meet(found.other);
  }

  /**
   * Ends a conflict: goes on with the notebook of this tab, or with that of the other one; the one left is put aside. False if
   * that cannot be done: the conflict stays.
   */
  async resolve(keep: "mine" | "theirs"): Promise<boolean> {
    await this.flush();
    const conflict = this.#conflict;
    if (!conflict) return true;
    const done = keep === "mine" ? await this.#goOn(conflict) : this.#giveUp(conflict);
    if (!done) this.#options.events.conflict(this.#isAside(conflict));
    return done;
  }

  /**
   * Keeps a notebook for another page of the site; what was kept there is put aside. False if the browser does not keep it.
   *
   * @param name of the other page's notebook
   */
  async hand(name: string, content: Content, reason: string): Promise<boolean> {
    const { store, channel } = this.#options;
    const done = await this.#attempt(async () => {
      const before = await store.read(name);
      if (before) await store.putAside(name, before.text, reason);
      const written = await store.write(name, before?.revision ?? 0, content);
      if (written.ok) channel.postMessage({ name, revision: written.revision });
      return written.ok;
    });
    return done ?? false;
  }

  /** Puts a text aside; false if the browser keeps nothing. */
  async putAside(text: string, reason: string): Promise<boolean> {
    const { store, name } = this.#options;
    return (await this.#attempt(() => store.putAside(name, text, reason))) !== undefined;
  }

  async aside(): Promise<readonly PutAside[]> {
    return (await this.#attempt(() => this.#options.store.aside(this.#options.name))) ?? [];
  }

  async dropAside(id: number): Promise<void> {
    await this.#attempt(() => this.#options.store.dropAside(id));
  }

  async #write(): Promise<void> {
    const { store, name, events, channel } = this.#options;
    const content = events.content();
    this.#hasChanges = false;
    const written = await this.#attempt(() =>
      store.write(name, this.#revision, content && { ...content, by: this.#by }),
    );
    if (!written?.ok) this.#hasChanges = true;
    if (written?.ok === false) await this.#meet(written.other);
    else if (written) {
      this.#revision = written.revision;
      channel.postMessage({ name, revision: written.revision });
      this.#isKept();
    }
  }

  #isKept(): void {
    const { name, events, leftovers } = this.#options;
    this.#hasFailed = false;
    if (!this.#hasChanges) leftovers.drop({ name, by: this.#by });
    events.saved();
  }

  /** Another tab has written: the reader sees it now, not only with the next edit. */
  async #onMessage(data: unknown): Promise<void> {
    const { name, revision } = Object(data) as { name?: unknown; revision?: unknown };
    if (name !== this.#options.name || revision === this.#revision || this.#writing) return;
    await this.catchUp();
  }

  /** Shows what another tab has written, unless there is something here that it does not have. */
  async #meet(other: KeptNotebook | undefined): Promise<void> {
    const { events } = this.#options;
    if (this.#conflict) this.#conflict.other = other;
    else if (!(await events.ready())) return;
    else if (events.content()?.text === other?.text) this.#adopt(other);
    else if (!this.#hasEdits && events.follow(other)) this.#adopt(other);
    else await this.#enterConflict({ other, aside: undefined });
  }

  /** Whether following another tab would take something from the reader. */
  get #hasEdits(): boolean {
    return this.#hasChanges && this.#options.events.content() !== undefined;
  }

  #adopt(other: KeptNotebook | undefined): void {
    clearTimeout(this.#timer);
    this.#revision = other?.revision ?? 0;
    this.#hasChanges = false;
    this.#conflict = undefined;
    this.#isKept();
  }

  async #enterConflict(conflict: Conflict): Promise<void> {
    clearTimeout(this.#timer);
    this.#conflict = conflict;
    await this.#putMineAside(conflict);
    this.#options.events.conflict(this.#isAside(conflict));
  }

  /** Puts this tab's notebook aside as it is now, in place of what was put aside of it before. */
  async #putMineAside(conflict: Conflict): Promise<void> {
    const { store, name, events, leftovers } = this.#options;
    const content = events.content();
    this.#hasChanges = false;
    if (!content) return;
    const { text } = content;
    const id = await this.#attempt(() => store.putAside(name, text, twoTabs, conflict.aside));
    if (id === undefined) this.#hasChanges = true;
    else {
      conflict.aside = id;
      leftovers.drop({ name, by: this.#by });
    }
  }

  /** Whether nothing is lost if the other tab's notebook is taken. */
  #isAside({ aside }: Conflict): boolean {
    const hasContent = this.#options.events.content() !== undefined;
    return !this.#hasChanges && (aside !== undefined || !hasContent);
  }

  async #goOn({ other, aside }: Conflict): Promise<boolean> {
    if (other && !(await this.putAside(other.text, twoTabs))) return false;
    this.#revision = other?.revision ?? 0;
    this.#conflict = undefined;
    this.#hasChanges = true;
    await this.flush();
    if (aside !== undefined && this.#isWritten) await this.dropAside(aside);
    return true;
  }

  get #isWritten(): boolean {
    return !this.#hasChanges && !this.#conflict;
  }

  #giveUp(conflict: Conflict): boolean {
    const { other } = conflict;
    if (!this.#isAside(conflict) || !this.#options.events.follow(other)) return false;
    this.#adopt(other);
    return true;
  }

  async #attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#hasFailed = true;
      this.#options.events.failed(error);
      return undefined;
    }
  }
}
