import { align, type Token } from "./align.js";
import type { LineMap } from "./lineMap.js";
import { tokensOf } from "./tokens.js";

/**
 * Where the lines of a cell's JavaScript came from. tslab gives no source map; but its JavaScript is the TypeScript
 * without types and with some text added, so aligning the tokens of both finds the places.
 */
export function mapLines(typescript: string, javascript: string): LineMap {
  const from = tokensOf(typescript);
  const to = tokensOf(javascript);
  const matches = align(from, to);
  const original = lineFinder(typescript);
  const generated = lineFinder(javascript);
  const map: number[][] = javascript.split("\n").map(() => []);
  to.forEach((token, i) => {
    if (matches[i] < 0) return;
    const { line, start } = generated(token.start);
    add(map[line - 1], original(from[matches[i]].start).line, token.start - start, token);
  });
  // The last place holds to the end of the line.
  return map.map((places) => places.slice(0, -1));
}

/** Adds a token at a column, which came from `line`, to the pairs of a line and the column where it ends. */
function add(places: number[], line: number, column: number, { text }: Token): void {
  if (places.at(-2) === line) places.pop();
  else places.push(line);
  places.push(column + text.length);
}

/** Finds the line, counted from 1, of one offset after the other, and the offset where that line begins. */
function lineFinder(text: string): (offset: number) => { line: number; start: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after < 0 ? starts.length : after;
    return { line, start: starts[line - 1] };
  };
}
