import type { Machine } from "../setup/machine.js";

/** What a look at one thing says; where it is not in order, `fix` is the exact way out. */
export type Finding =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly fix: string };

/** One thing that the doctor looks at. */
export interface Check {
  readonly name: string;
  /** Whether `npm start` cannot work without it. */
  readonly neededForStart: boolean;
  look(machine: Machine, root: string): Finding | Promise<Finding>;
}

export function ok(text: string): Finding {
  return { ok: true, text };
}

export function failed(text: string, fix: string): Finding {
  return { ok: false, text, fix };
}
