import { inspect } from "node:util";
import { heading, type Failure } from "./failure.js";
import type { CellPlace } from "./stack.js";

/** The text of a line of a cell. */
export type CellLine = (place: CellPlace) => string | undefined;

/** The name of the errors that a press of Stop makes. */
const stopped = "Interrupted";

/** How far to follow the causes of an error: one may be its own cause. */
const maxCauses = 4;

/** What has a stack: an error, whatever else its author made of it. */
interface ErrorLike {
  readonly name: unknown;
  readonly message: unknown;
  readonly stack: string;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/**
 * What a thrown value says: an error with its stack, which `readStack` reads, or whatever else was thrown. Who pressed Stop is shown where the
 * cell was, not where the library was.
 */
export function describeThrown(
  thrown: unknown,
  cellLine: CellLine,
  readStack: (stack: string) => string = (stack) => stack,
  depth = 0,
): Failure {
  if (!isErrorLike(thrown)) {
    const evalue = typeof thrown === "string" ? thrown : inspect(thrown);
    return { ename: "Thrown", evalue, traceback: [heading("Thrown", evalue)] };
  }
  const ename = String(thrown.name);
  const evalue = String(thrown.message);
  const title = heading(ename, evalue);
  const stack = readStack(thrown.stack);
  if (ename === stopped) {
    return { ename, evalue, traceback: [title, ...cellLines(stack, cellLine)] };
  }
  const traceback = [title, ...quoteCell(stack, cellLine)];
  const behind = depth < maxCauses ? causes(thrown) : [];
  for (const cause of behind) {
    const [first, ...rest] = describeThrown(cause, cellLine, readStack, depth + 1).traceback;
    traceback.push(`Caused by ${first}`, ...rest);
  }
  return { ename, evalue, traceback };
}

/** The lines of the stack that are in a cell, the first with its text. */
function cellLines(stack: string, cellLine: CellLine): string[] {
  return quoteCell(stack, cellLine).filter((line) => /^ {6}> |, line \d+\)?$/.test(line));
}

/** The lines of the stack, and below the first that is in a cell the text of that line. */
function quoteCell(stack: string, cellLine: CellLine): string[] {
  const lines = stack.split("\n").filter((line) => /^\s+(?:at |\.\.\. )/.test(line));
  for (const [i, line] of lines.entries()) {
    const [, name, number] = /([^\s(]+), line (\d+)\)?$/.exec(line) ?? [];
    const text = cellLine({ name, line: Number(number) });
    if (text !== undefined)
      return [...lines.slice(0, i + 1), `      > ${text.trim()}`, ...lines.slice(i + 1)];
  }
  return lines;
}

/** The errors behind an error: its cause, and the errors it collects. */
function causes({ cause, errors }: ErrorLike): unknown[] {
  const collected = Array.isArray(errors) ? (errors as unknown[]) : [];
  return cause === undefined ? collected : [cause, ...collected];
}

function isErrorLike(value: unknown): value is ErrorLike {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { stack?: unknown }).stack === "string"
  );
}
