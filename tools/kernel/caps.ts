import type { Failure } from "./errors/failure.js";
import { maxCharacters } from "./outputStream.js";

/** The value of a cell, or the text of an error, as long as what a cell may print. */
const limit = maxCharacters.toLocaleString("en-US");

/** So many characters one call of `display` may show: a figure of 100,000 points has 4 million. */
export const maxShown = 20_000_000;

/** The text up to the length that a cell may print. */
export function cut(text: string): string {
  return text.length <= maxCharacters
    ? text
    : `${text.slice(0, maxCharacters)}\n... cut here: a cell may show ${limit} characters`;
}

/** Lines up to that length. */
export function cutLines(lines: readonly string[]): string[] {
  let room = maxCharacters;
  const end = lines.findIndex((line) => (room -= line.length) < 0);
  if (end < 0) return [...lines];
  return [...lines.slice(0, end), `... cut here: a cell may show ${limit} characters`];
}

/** An error whose texts are as long as that. */
export function cutFailure({ ename, evalue, traceback }: Failure): Failure {
  return { ename: cut(ename), evalue: cut(evalue), traceback: cutLines(traceback) };
}

/**
 * What is to be shown, as JSON.
 *
 * @throws RangeError if it has too many characters
 */
export function checkShown(content: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(content);
  const { length } = text;
  if (length <= maxShown) return text;
  throw new RangeError(
    `Cannot show output: expected at most ${maxShown.toLocaleString("en-US")} characters, received ` +
      length.toLocaleString("en-US"),
  );
}
