import { align, type Token } from "./align.js";
import { tokensOf } from "./tokens.js";

/**
 * A cell's TypeScript and the JavaScript that runs for it. tslab gives no source map; but its JavaScript is the
 * TypeScript without types and with some text added, so aligning the tokens of both finds the place.
 */
export class CellSource {
  /** What stack traces call it. */
  readonly name: string;
  /** As its author wrote it. */
  readonly lines: readonly string[];
  private readonly typescript: string;
  private readonly javascript: string;
  private aligned: readonly (readonly [javascript: Token, typescript: Token])[] | undefined;

  constructor(name: string, typescript: string, javascript: string) {
    this.name = name;
    this.lines = typescript.split("\n");
    this.typescript = typescript;
    this.javascript = javascript;
  }

  /** The TypeScript line of a place in the JavaScript, all counted from 1; null where there is none. */
  lineOf(line: number, column: number): number | null {
    const lines = this.javascript.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const end = start + (lines[line - 1] ?? "").length;
    const token = this.nearest(start + column - 1, start, end);
    return token && this.typescript.slice(0, token.start).split("\n").length;
  }

  /** The TypeScript of the JavaScript token at `offset`; where that one was added, of the nearest on its line. */
  private nearest(offset: number, lineStart: number, lineEnd: number): Token | null {
    this.aligned ??= alignTokens(this.typescript, this.javascript);
    const onLine = this.aligned.filter(([{ start }]) => start >= lineStart && start < lineEnd);
    const at = onLine.find(([{ start, text }]) => start <= offset && offset < start + text.length);
    const found = at ?? onLine.find(([{ start }]) => start > offset) ?? onLine.at(-1);
    return found?.[1] ?? null;
  }
}

function alignTokens(typescript: string, javascript: string): (readonly [Token, Token])[] {
  const from = tokensOf(typescript);
  const to = tokensOf(javascript);
  const matches = align(from, to);
  return to.flatMap((token, i) => (matches[i] < 0 ? [] : [[token, from[matches[i]]] as const]));
}
