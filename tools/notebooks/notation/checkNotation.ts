import { lessonNumber, type NotebookFile } from "../files.js";
import { blocks, lineOf, notebookPage, type Part } from "../markdown/page.js";
import type { Place, Problem } from "../problem.js";
import type { Notation } from "./notation.js";
import { symbolsOf } from "./symbols.js";

/** A formula of a lesson. */
interface Formula {
  readonly text: string;
  readonly place: Place;
}

/** In cells with this comment formulas show a mistake on purpose. */
const onPurpose = /<!--\s*a mistake on purpose\s*-->/;

/** The symbols of a lesson's formulas stand in notation.md, for this lesson or an earlier one, and are used as it says. */
export function checkNotation(file: NotebookFile, notation: readonly Notation[]): Problem[] {
  const lesson = lessonNumber(file.path);
  const known = new Map(notation.flatMap((row) => row.symbols.map((symbol) => [symbol, row])));
  const reported = new Set<string>();
  return formulas(file).flatMap(({ text, place }) => {
    const unknown = symbolsOf(text).flatMap((symbol) => {
      const row = known.get(symbol);
      if ((row && row.lesson <= lesson) || reported.has(symbol)) return [];
      reported.add(symbol);
      return row
        ? `the symbol ${symbol} is said to come first in lesson ${row.lesson}`
        : `the symbol ${symbol} is not in notation.md`;
    });
    const wrong = isOnPurpose(file, place) ? [] : forbidden(text, notation);
    return [...unknown, ...wrong].map((message) => ({ place, message }));
  });
}

/** The rows of the table whose symbol the lesson that they name does not use. */
export function checkUse(
  notation: readonly Notation[],
  lessons: readonly NotebookFile[],
): Problem[] {
  const used = new Map(
    lessons.map((file) => [
      lessonNumber(file.path),
      new Set(formulas(file).flatMap(({ text }) => symbolsOf(text))),
    ]),
  );
  return notation.flatMap(({ symbols, lesson, place }) =>
    symbols
      .filter((symbol) => !used.get(lesson)?.has(symbol))
      .map((symbol) => ({ place, message: `lesson ${lesson} does not use ${symbol}` })),
  );
}

function forbidden(formula: string, notation: readonly Notation[]): string[] {
  const forms = [plain(formula), plain(formula).replace(/_(\{[^}]*\}|\w)/g, "")];
  return notation.flatMap(({ never, symbols }) =>
    never
      .filter((form) => forms.some((text) => contains(text, plain(form))))
      .map((form) => `"${form}": notation.md says how ${symbols.join(", ")} is used instead`),
  );
}

/** Without spaces, so that `y-t` is `y - t`. */
function plain(formula: string): string {
  return formula.replace(/\\[,;:! ]|\\(?:left|right)\b|\s/g, "");
}

function contains(text: string, form: string): boolean {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const from = /^[a-zA-Z]/.test(form) ? "(?<![a-zA-Z])" : "";
  const to = /[a-zA-Z]$/.test(form) ? "(?![a-zA-Z_])" : "";
  return new RegExp(from + escaped + to).test(text);
}

function formulas(file: NotebookFile): Formula[] {
  const page = notebookPage(file);
  const inTexts = blocks(page).flatMap(({ content, place }) =>
    content.filter(({ type }) => type === "math").map(({ content: text }) => ({ text, place })),
  );
  return [...inTexts, ...page.parts.flatMap(formulasOfTheirOwn)];
}

function formulasOfTheirOwn({ tokens, place }: Part): Formula[] {
  return tokens
    .filter(({ type }) => type === "math")
    .map((token) => ({ text: token.content, place: { ...place, line: lineOf(token) } }));
}

function isOnPurpose({ notebook }: NotebookFile, { cell }: Place): boolean {
  return onPurpose.test(notebook.cells[cell! - 1].source);
}
