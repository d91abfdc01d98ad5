import type { Failure } from "../../../tools/kernel/errors/failure.js";

export type { Failure } from "../../../tools/kernel/errors/failure.js";
export type { Completions } from "../../../tools/kernel/tslab/types.js";

/** One value for each MIME type; a front end shows the richest one it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Where the output of one run of a cell goes. */
export interface OutputSink {
  stream(name: "stdout" | "stderr", text: string): void;
  display(data: MimeBundle, displayId: string | undefined): void;
  /** Draws `data` in place of what `displayId` showed before, in whichever cell that was. */
  update(data: MimeBundle, displayId: string): void;
  /** The value of the last expression. */
  result(data: MimeBundle): void;
  error(failure: Failure): void;
}

/** What a session is doing. */
export type SessionState = "not started" | "starting" | "idle" | "busy" | "compiling";

/** How a run of a cell ended. */
export interface RunResult {
  readonly ok: boolean;
  /** The number in `In[count]`. */
  readonly count: number;
  /** Whether it was never begun, because an earlier cell failed or by Stop or Restart. */
  readonly aborted: boolean;
}

/** What a session is made for. */
export interface SessionOptions {
  /** The site's root, ending in "/". */
  readonly base: URL;
  /** The notebook's name, like "01-structure". */
  readonly notebook: string;
  /** Called at each change. */
  readonly onState: (state: SessionState) => void;
}

/** The type and the doc comment of the name at a position. */
export interface Inspection {
  readonly start: number;
  readonly end: number;
  readonly signature: string;
  readonly documentation: string;
}

/** How many of the given data files have been taken in. */
export interface AddingProgress {
  readonly done: number;
  readonly total: number;
  /** The file that is being read. */
  readonly file: string;
}

/** A type or syntax error of a cell, places counted in UTF-16 units. */
export interface Problem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}
