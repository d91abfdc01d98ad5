import type { Run } from "./program.js";

const mark = "RESULT ";

/** A run as the one line that programs of the bench print. */
export function resultLine(run: Run): string {
  return mark + JSON.stringify(run);
}

/**
 * Reads the last such line of what a program wrote.
 *
 * @throws Error if there is none, or one of its numbers is none.
 */
export function readResult(output: string): Run {
  const line = output
    .split(/\r?\n/)
    .filter((candidate) => candidate.startsWith(mark))
    .at(-1);
  if (line === undefined) throw new Error(`expected a line that begins with "${mark}"`);
  const run = JSON.parse(line.slice(mark.length)) as Run;
  for (const [name, value] of Object.entries(run.measured)) {
    if (!Number.isFinite(value)) throw new Error(`${name} must be a number, received ${value}`);
  }
  return run;
}
