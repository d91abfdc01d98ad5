import type { CompiledCell } from "../../../tools/kernel/compiledCell.js";
import type { AddingProgress, Completions, Failure, Inspection, Problem } from "./types.js";

/** What tslab reads in the comments of a cell: whether it is a module, and of which kind. */
export interface CellMetadata {
  readonly module?: string;
  readonly mode?: "node" | "browser";
  readonly jsx?: boolean;
}

/** A cell that the runner can run: compiled, with what its comments say. */
export interface ReadyCell extends CompiledCell {
  readonly metadata?: CellMetadata;
}

/** What the page tells the runner. */
export type RunnerRequest =
  | {
      readonly kind: "run";
      readonly id: number;
      /** Its name in stack traces, like `In[3]`. */
      readonly label: string;
      readonly source: string;
      readonly cell: ReadyCell;
    }
  | { readonly kind: "stop" }
  | { readonly kind: "add files"; readonly id: number; readonly files: readonly File[] };

/** What the runner tells the page of the data files that it was given; `id` is that of the request. */
export type FilesReport =
  | { readonly kind: "adding"; readonly id: number; readonly progress: AddingProgress }
  | { readonly kind: "added"; readonly id: number; readonly missing: readonly string[] }
  | { readonly kind: "not added"; readonly id: number; readonly message: string };

/** What the runner tells the page; `id` is the run that it is about. */
export type RunnerReport =
  | FilesReport
  | { readonly kind: "ready" }
  /** The answer to "stop": messages get through, so what runs ends soon. */
  | { readonly kind: "stop heard" }
  | {
      readonly kind: "stream";
      readonly id: number;
      readonly name: "stdout" | "stderr";
      readonly text: string;
    }
  | {
      readonly kind: "display";
      readonly id: number;
      /** A `Shown`, as JSON. */
      readonly content: string;
      readonly update: boolean;
    }
  | { readonly kind: "result"; readonly id: number; readonly text: string }
  | { readonly kind: "error"; readonly id: number; readonly failure: Failure }
  | {
      readonly kind: "end";
      readonly id: number;
      readonly ok: boolean;
      /** The variables that have a value now. */
      readonly assigned: readonly string[];
    };

/** What a cell shows, as the kernel's display messages have it. */
export interface Shown {
  readonly data: Readonly<Record<string, unknown>>;
  readonly transient?: { readonly display_id?: string };
}

/** What the page can ask the compiler, and what the answer is. `declared`: the declarations of the cells that ran. */
export interface CompilerTasks {
  convert(declared: string, source: string): ReadyCell;
  /** The declarations of which something is left after a cell that failed. */
  settle(pending: string, assigned: readonly string[]): string;
  complete(declared: string, source: string, position: number): Completions;
  inspect(declared: string, source: string, position: number): Inspection | undefined;
  diagnose(declared: string, source: string): readonly Problem[];
}

export type CompilerTask = keyof CompilerTasks;

export interface CompilerRequest {
  readonly id: number;
  readonly task: CompilerTask;
  readonly input: readonly unknown[];
}

export type CompilerReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };
