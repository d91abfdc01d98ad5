/** A notebook that a browser keeps for its reader. */
export interface KeptNotebook {
  /** The lesson's name: "01-structure". */
  readonly name: string;
  /** The .ipynb file. */
  readonly text: string;
  /** The version of the lesson, by `contentHash`, that the reader began with. */
  readonly base: string;
  /** The page that wrote it; older records do not say. */
  readonly by?: string;
  /** Grows with each write, and never comes again; who writes says which one they know. */
  readonly revision: number;
  /** When it was written, in milliseconds since 1970. */
  readonly saved: number;
}

/** A notebook that was replaced, or could not be read: nothing is thrown away without the reader. */
export interface PutAside {
  readonly id: number;
  readonly name: string;
  /** The .ipynb file, or what was found in its place. */
  readonly text: string;
  /** In a reader's words: "replaced by an import". */
  readonly reason: string;
  readonly saved: number;
}

/** What a reader has made, without what the store adds. */
export type Content = Pick<KeptNotebook, "text" | "base" | "by">;

/** How an attempt to write ended: written, or not because somebody else wrote meanwhile. */
export type Written =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly other: KeptNotebook | undefined };

/** Keeps readers' notebooks. All operations reject with a `StorageError`. */
export interface NotebookStore {
  read(name: string): Promise<KeptNotebook | undefined>;
  /**
   * Writes a notebook, or removes it where `content` is undefined, but only if the stored one is still that of `revision`
   * (0: there was none).
   */
  write(name: string, revision: number, content: Content | undefined): Promise<Written>;
  /** Puts a text aside, in place of what was put aside under `id` if that is given; gives its id. */
  putAside(name: string, text: string, reason: string, id?: number): Promise<number>;
  /** All that was put aside of a notebook, the newest first. */
  aside(name: string): Promise<readonly PutAside[]>;
  /** Throws away what was put aside. */
  dropAside(id: number): Promise<void>;
}
