import type { Content, KeptNotebook, NotebookStore, PutAside } from "./notebookStore";
import { StorageError } from "./storageError";

/** Tells other tabs what was written. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What a keeper tells its page. */
export interface KeeperEvents {
  /** What is to be kept; undefined if the reader has changed nothing. */
  content(): Content | undefined;
  saved(): void;
  /** The browser keeps nothing: the edits are only in the page. */
  failed(error: StorageError): void;
  /** Another tab has written; what it wrote is undefined if it went back to the lesson. */
  otherTab(other: KeptNotebook | undefined): void;
}

/** Settings of a keeper. */
export interface KeeperOptions {
  readonly name: string;
  readonly store: NotebookStore;
  readonly channel: Channel;
  readonly events: KeeperEvents;
  /** Milliseconds without a change after which changes are written. */
  readonly pause?: number;
}

/**
 * Keeps the reader's notebook: writes changes after a pause, one write at a time, and never over what another tab has
 * written meanwhile.
 */
export class Keeper {
  readonly #options: Required<KeeperOptions>;
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasChanges = false;
  #writing: Promise<void> | undefined;
  /** What another tab wrote, as long as the reader has not chosen. */
  #conflict: { readonly other: KeptNotebook | undefined } | undefined;

  constructor(options: KeeperOptions) {
    this.#options = { pause: 400, ...options };
    options.channel.onmessage = ({ data }) => void this.#onMessage(data as unknown);
  }

  /** Whether something that the reader made is in the page only. */
  get hasUnsaved(): boolean {
    return this.#hasChanges && this.#options.events.content() !== undefined;
  }

  /** What is kept of the notebook; undefined if there is nothing, or the browser keeps nothing. */
  async read(): Promise<KeptNotebook | undefined> {
    const kept = await this.#attempt(() => this.#options.store.read(this.#options.name));
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
    if (!this.#conflict) this.#timer = setTimeout(() => void this.flush(), this.#options.pause);
  }

  /** Writes at once what has not been written. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    if (!this.#hasChanges || this.#conflict) return;
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
    });
    await this.#writing;
  }

  /**
   * Ends a conflict: goes on with the notebook of this tab, or with that of the other one; the one left is put aside. False if
   * that cannot be done: the conflict stays.
   */
  async resolve(keep: "mine" | "theirs"): Promise<boolean> {
    const other = this.#conflict?.other;
    const left = keep === "mine" ? other : this.#options.events.content();
    if (left && !(await this.putAside(left.text, "edited in two tabs"))) {
      this.#options.events.otherTab(other);
      return false;
    }
    this.#revision = other?.revision ?? 0;
    this.#conflict = undefined;
    this.#hasChanges = keep === "mine";
    await this.flush();
    return true;
  }

  /** Puts a text aside; false if the browser keeps nothing. */
  async putAside(text: string, reason: string): Promise<boolean> {
    const { store, name } = this.#options;
    const done = await this.#attempt(async () => {
      await store.putAside(name, text, reason);
      return true;
    });
    return done ?? false;
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
    const written = await this.#attempt(() => store.write(name, this.#revision, content));
    if (written === undefined) this.#hasChanges = true;
    else if (!written.ok) {
      this.#hasChanges = true;
      this.#enterConflict(written.other);
    } else {
      this.#revision = written.revision;
      channel.postMessage({ name, revision: written.revision });
      events.saved();
    }
  }

  /** Another tab has written: the reader hears of it now, not only with the next edit. */
  async #onMessage(data: unknown): Promise<void> {
    const { name, revision } = Object(data) as { name?: unknown; revision?: unknown };
    if (name !== this.#options.name || revision === this.#revision || this.#writing) return;
    const other = await this.#attempt(() => this.#options.store.read(this.#options.name));
    if ((other?.revision ?? 0) !== this.#revision) this.#enterConflict(other);
  }

  #enterConflict(other: KeptNotebook | undefined): void {
    clearTimeout(this.#timer);
    this.#conflict = { other };
    this.#options.events.otherTab(other);
  }

  async #attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#options.events.failed(error);
      return undefined;
    }
  }
}
