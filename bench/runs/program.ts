import type { Command } from "../../tools/setup/installer.js";

/** A program that measures something in a process of its own, and prints what as its last line. */
export interface Program {
  /** How tables call it. */
  readonly name: string;
  readonly command: Command;
  readonly env?: NodeJS.ProcessEnv;
}

/** What one run of a program measured, by names, and the versions of what ran. */
export interface Run {
  readonly measured: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, string>>;
}

/** The runs of one program, in the order in which they happened. */
export interface Series {
  readonly name: string;
  readonly runs: readonly Run[];
}
