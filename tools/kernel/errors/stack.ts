import { relative } from "node:path";

/** A place in a cell as its author wrote it. */
export interface CellPlace {
  /** `In[2]`, or the name of an `@module` cell. */
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Finds the place in a cell that a place in its JavaScript came from. */
export type LocateInCell = (script: string, line: number, column: number) => CellPlace | null;

/** A call that was under way. */
export interface Frame {
  /** The function's name, or "" at the top level. */
  readonly name: string;
  readonly script: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** The name of a cell as it stands in stack traces. */
export const cellLabel = /\b(?:In|Silent)\[\d+\]/g;

const isCell = (script: string): boolean => new RegExp(`^${cellLabel.source}$`).test(script);

/** Frames that say nothing to the author of a cell: Node's, tslab's and our own, and those of a web page's bundles. */
const foreign =
  /^$|^node:|[\\/]tslab[\\/]dist[\\/]|[\\/]tools[\\/]kernel[\\/]|^https?:.*[/]assets[/]\w+\.js$/;

/** The lines of a stack as the author of the cells knows it, like `    at f (In[2], line 3)`. */
export function stackLines(frames: readonly Frame[], locate: LocateInCell): string[] {
  const known = frames.filter(({ script }) => !foreign.test(script));
  return foldRepeated(known.flatMap((frame) => frameLine(frame, locate) ?? []));
}

function frameLine(frame: Frame, locate: LocateInCell): string | null {
  const { script, line, column } = frame;
  const inCell = locate(script, line, column);
  // So a browser calls the function around a cell, which it runs by eval.
  const name = isCell(script) && frame.name === "eval" ? "" : frame.name;
  const isWrapper = isCell(script) && !inCell && name === "";
  if (isWrapper) return null;
  const place = inCell
    ? `${inCell.name}, line ${inCell.line}`
    : isCell(script)
      ? script
      : `${shorten(script)}:${line}:${column}`;
  return `    at ${name === "" ? place : `${name} (${place})`}`;
}

/** A path as seen from the notebook, where that is shorter: the same on every machine. */
function shorten(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return /^(?:\/|[A-Za-z]:\\)/.test(path) && fromHere.length < path.length ? fromHere : path;
}

/** A recursion that does not end gives the same line over and over. */
function foldRepeated(lines: readonly string[]): string[] {
  const folded: string[] = [];
  for (let i = 0, end = 0; i < lines.length; i = end) {
    while (end < lines.length && lines[end] === lines[i]) end++;
    folded.push(lines[i]);
    if (end - i > 1) folded.push(`    ... ${end - i - 1} more of the same`);
  }
  return folded;
}
