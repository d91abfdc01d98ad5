/** One value for each MIME type; a front end shows the richest one it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Where the outputs of one cell go, even after a later cell has started. */
export interface CellOutput {
  /** Shows `data`, or draws it in place of what `displayId` showed before. */
  display(data: MimeBundle, displayId: string, update: boolean): void;
  /** Calls `send` just before the cell is reported as done: what waits to be shown still belongs to it. */
  beforeEnd(send: () => void): void;
}

/** What the program that runs the cells (a kernel, a browser worker) offers to the library. */
export interface Host {
  /** The output of the cell that runs now. */
  forCell(): CellOutput;
  /** Calls `listener` at the next press of Stop; returns the function that takes it off. */
  onInterrupt(listener: () => void): () => void;
  /**
   * In a browser: the URL of the folder, ending in "/", that has `thread.js` (`engine/thread` as one script) and the
   * library's data, where the running script does not lie there itself.
   */
  readonly folder?: string;
}

const key = Symbol.for("deltabook.host");

/** The host that runs this code, or undefined in plain Node. */
export function findHost(): Host | undefined {
  return (globalThis as { [key]?: Host })[key];
}
