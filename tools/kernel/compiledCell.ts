import type { LineMap } from "./errors/lineMap.js";
import type { Conversion, SideOutput } from "./tslab/types.js";

/** A cell turned into JavaScript, wherever that was done, before it has a number. */
export interface CompiledCell extends Conversion {
  /** Where the lines of `scriptOf(output)` came from. */
  readonly lines?: LineMap;
  readonly sideOutputs?: readonly CompiledModule[];
}

/** The JavaScript of an `@module` cell, with its source. */
export interface CompiledModule extends SideOutput {
  readonly name: string;
  readonly source: string;
  readonly lines: LineMap;
}

/** The JavaScript with the text that tslab adds before it on a line of its own. */
export function scriptOf(output: string): string {
  return `\n${output}`;
}

/** Such a script under the name that stack traces give it. */
export function nameScript(script: string, label: string): string {
  return `${script}\n//# sourceURL=${label}`;
}
