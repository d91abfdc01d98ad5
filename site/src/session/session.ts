import type {
  Completions,
  Inspection,
  OutputSink,
  Problem,
  RunResult,
  SessionOptions,
} from "./types.js";

export type * from "./types.js";

/** Runs the cells of one notebook in the page's workers. */
export declare class Session {
  constructor(options: SessionOptions);
  /** Whether shared memory, and so threads, are there. */
  readonly isIsolated: boolean;
  /** Runs a cell after those that wait. A failed cell aborts those that wait. */
  run(source: string, sink: OutputSink): Promise<RunResult>;
  /** Stops what runs, within a second; the cells that wait are aborted. */
  stop(): void;
  /** Forgets all variables; resolves when cells can run again. */
  restart(): Promise<void>;
  complete(source: string, position: number): Promise<Completions>;
  inspect(source: string, position: number): Promise<Inspection | undefined>;
  /** The type errors of a cell as it stands. */
  diagnose(source: string): Promise<readonly Problem[]>;
  close(): void;
}
