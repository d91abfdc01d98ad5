/** What went wrong in a cell, as Jupyter's `error` message and the reply tell it. */
export interface Failure {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** One failure that tells both: the name of the first, the traces of both; what both say is told once. */
export function joinFailures(first: Failure, second: Failure): Failure {
  if (first.traceback[0] === second.traceback[0]) return first;
  return { ...first, traceback: [...first.traceback, ...second.traceback] };
}

/** The first line of a trace: the error's name in red, as front ends show it. */
export function heading(ename: string, evalue: string): string {
  return evalue === "" ? red(ename) : `${red(ename)}: ${evalue}`;
}

/** The text in the terminal's red, which front ends and nbconvert understand. */
function red(text: string): string {
  return `\x1b[31m${text}\x1b[0m`;
}
