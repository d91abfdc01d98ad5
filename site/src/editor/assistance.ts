import type { Completions, Inspection, Problem } from "../session/session";

/** What the compiler says about a text that is being written. */
export interface Assistance {
  readonly complete: (source: string, position: number) => Promise<Completions>;
  readonly inspect: (source: string, position: number) => Promise<Inspection | undefined>;
  readonly diagnose: (source: string) => Promise<readonly Problem[]>;
}
