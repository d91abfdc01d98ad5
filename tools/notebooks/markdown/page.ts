import MarkdownIt, { type Token } from "markdown-it";
import type { NotebookFile } from "../files.js";
import type { Place } from "../problem.js";
import { math } from "./math.js";

export type { Token };

/** A Markdown text: a whole page, or a cell of a notebook. */
export interface Part {
  readonly place: Place;
  readonly tokens: readonly Token[];
}

/** What is read as one text: a page, or the Markdown cells of a notebook. */
export interface Page {
  /** The path from the repository's folder. */
  readonly name: string;
  readonly path: string;
  readonly parts: readonly Part[];
}

const markdown = new MarkdownIt({ html: true }).use(math);

/** The page of a Markdown file. */
export function markdownPage(path: string, name: string, text: string): Page {
  return { name, path, parts: [{ place: { file: name }, tokens: markdown.parse(text, {}) }] };
}

/** The Markdown cells of a notebook as one page. */
export function notebookPage({ path, name, notebook }: NotebookFile): Page {
  const parts = notebook.cells.flatMap((cell, index) =>
    cell.cell_type === "markdown"
      ? [
          {
            place: { file: name, cell: index + 1, id: cell.id },
            tokens: markdown.parse(cell.source, {}),
          },
        ]
      : [],
  );
  return { name, path, parts };
}

/** A block of text, such as a paragraph, a heading or a cell of a table. */
export interface Block {
  readonly place: Place;
  /** The token that opened the block: `paragraph_open`, `heading_open`, `td_open` ... */
  readonly opening: Token;
  /** What the text is made of. */
  readonly content: readonly Token[];
  /** The number of the table that the block is in, else undefined. */
  readonly table: number | undefined;
}

/** All blocks of text of a page, in order. */
export function blocks(page: Page): Block[] {
  let table = 0;
  return page.parts.flatMap(({ place, tokens }) => {
    let inTable = false;
    let row: Token | undefined;
    return tokens.flatMap((token, index): Block[] => {
      if (token.type === "table_open") table++;
      if (/^table_/.test(token.type)) inTable = token.type === "table_open";
      if (token.type === "tr_open") row = token;
      if (token.type !== "inline") return [];
      return [
        {
          place: { ...place, line: lineOf(inTable && row ? row : token) },
          opening: tokens[index - 1],
          content: token.children ?? [],
          table: inTable ? table : undefined,
        },
      ];
    });
  });
}

/** The line of its part, from 1, that a block token begins on. */
export function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}

/** What a reader reads of tokens: text, code and the alternative texts of pictures. */
export function readText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) =>
      /break$/.test(type) ? " " : /^(text|code_inline|image|math)$/.test(type) ? content : "",
    )
    .join("");
}
