import type { Failure } from "../../session/session";
import type { RunEnd } from "./cellRuns";

/** A code cell that stands above one that failed. */
export interface CellAbove {
  /** What readers call it: "code cell 3". */
  readonly label: string;
  readonly source: string;
  /** How its last run ended; undefined if it has not run since the variables are there. */
  readonly end: RunEnd | undefined;
}

/** Where a name is missing, what to do: run the cell above that declares it. Undefined if there is nothing to tell. */
export function hintFor(
  { ename, evalue }: Failure,
  above: readonly CellAbove[],
): string | undefined {
  const unrun = above.filter(({ end }) => end !== "success");
  for (const name of missingNames(ename, evalue)) {
    const cell = unrun.filter(({ source }) => declares(source, name)).at(-1);
    if (cell) return advice(name, cell);
  }
  return undefined;
}

/** The failure with a hint, in bold, above all that it says. */
export function withHint(failure: Failure, hint: string | undefined): Failure {
  if (hint === undefined) return failure;
  return { ...failure, traceback: [`\x1b[1m${hint}\x1b[0m\n`, ...failure.traceback] };
}

function missingNames(ename: string, evalue: string): string[] {
  const messages =
    ename === "TypeScriptError"
      ? evalue.matchAll(/(?:Cannot find name|in scope for the shorthand property) '([^']+)'/g)
      : evalue.matchAll(/^([\w$]+) is not defined$/g);
  return [...messages].map(([, name]) => name);
}

/** Whether a cell's text declares a name: as good a guess as needs no compiler. */
function declares(source: string, name: string): boolean {
  const word = name.replaceAll("$", "\\$");
  const keyword = "const|let|var|function|class|enum|type|interface|import";
  return new RegExp(`\\b(?:${keyword})\\b[^;=]*?(?<![\\w$])${word}(?![\\w$])`).test(source);
}

function advice(name: string, { label, end }: CellAbove): string {
  if (end === "stop") {
    return `'${name}' was to come from ${label}, which was stopped. Run that cell again, to its end.`;
  }
  if (end === "failure") {
    return `'${name}' was to come from ${label}, which failed. Mend that cell, and run it again.`;
  }
  return `'${name}' comes from ${label}, which has not run. Run the cells above first.`;
}
