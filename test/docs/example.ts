import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A piece of TypeScript that the documentation shows. */
export interface Example {
  /** The file that shows it. */
  readonly file: string;
  /** The line of `code`'s first line, from 1. */
  readonly line: number;
  readonly code: string;
}

/** `lib/src/random.ts:12`, for a line of the example counted from 0. */
export function place({ file, line }: Example, lineOfCode = 0): string {
  return `${relative(root, file)}:${line + lineOfCode}`;
}
