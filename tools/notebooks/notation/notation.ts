import { basename } from "node:path";
import { lessonNumber } from "../files.js";
import { linksOf } from "../markdown/links.js";
import { blocks, readText, type Block, type Page } from "../markdown/page.js";
import type { Place } from "../problem.js";
import { symbolsOf } from "./symbols.js";

/** A row of notation.md. */
export interface Notation {
  readonly symbols: readonly string[];
  /** Forms that formulas do not have. */
  readonly never: readonly string[];
  /** Names, or calls with the names of parameters, of what stands for the symbol in code. */
  readonly code: readonly string[];
  /** The number of the first lesson that uses it. */
  readonly lesson: string;
  readonly place: Place;
}

/** The rows of the table of notation.md; its columns are Symbol, Meaning, Sign, Never, In code, Lesson. */
export function readNotation(page: Page): Notation[] {
  const cells = blocks(page).filter(({ opening }) => opening.type === "td_open");
  const lines = [...new Set(cells.map(({ place }) => place.line))];
  const rows = lines.map((line) => cells.filter(({ place }) => place.line === line));
  return rows.map(([symbol, , , never, code, lesson]) => ({
    symbols: formulasOf(symbol).flatMap(symbolsOf),
    never: formulasOf(never),
    code: contentsOf(code, "code_inline"),
    lesson: lessonNumber(basename(linksOf(lesson.content).at(0)?.href ?? readText(lesson.content))),
    place: symbol.place,
  }));
}

function formulasOf(block: Block): string[] {
  return contentsOf(block, "math");
}

function contentsOf({ content }: Block, wanted: string): string[] {
  return content.filter(({ type }) => type === wanted).map(({ content: text }) => text);
}
