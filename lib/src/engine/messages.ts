import type { Plan } from "./plan";
import type { Command, Outcome, Progress } from "./runner";

/** What a thread is sent: first what it works on, then commands. */
export type ThreadMessage =
  | {
      readonly kind: "setup";
      readonly memory: WebAssembly.Memory;
      readonly plan: Plan;
      readonly thread: number;
    }
  | { readonly kind: "run"; readonly command: Command };

/** What a thread answers; only the first of a team tells of its progress. */
export type Report =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "end"; readonly outcome: Outcome };
