import { fenceCode } from "../fences/fenceCode.js";
import { typescriptFences } from "../markdown/fences.js";
import { linksOf } from "../markdown/links.js";
import { blocks, lineOf, readText, type Block, type Page, type Token } from "../markdown/page.js";
import type { Place, Problem } from "../problem.js";
import { isFromEquation, plainEquations, wrongEquations } from "./equations.js";
import { computedNumbers, type FoundNumber } from "./findNumbers.js";

/** A number that a text shows as computed. */
export interface TextNumber {
  readonly number: FoundNumber;
  readonly place: Place;
  /** The targets of the links beside it, in its paragraph, list item or row. */
  readonly links: readonly string[];
}

/** A piece of text to be searched. */
interface Piece {
  readonly text: string;
  readonly isFormula: boolean;
  readonly place: Place;
  readonly links: readonly string[];
}

/** The numbers of a page that no equation beside them explains, and the equations that are wrong. */
export function textNumbers(page: Page): { numbers: TextNumber[]; problems: Problem[] } {
  const all = pieces(page);
  return {
    numbers: all.flatMap((piece) =>
      computedNumbers(piece.text)
        .filter((number) => !isExplained(piece, number))
        .map((number) => ({ number, place: piece.place, links: piece.links })),
    ),
    problems: all.flatMap((piece) =>
      equationsOf(piece)
        .flatMap(({ text }) => wrongEquations(text))
        .map((message) => ({ place: piece.place, message: `wrong arithmetic: ${message}` })),
    ),
  };
}

function isExplained(piece: Piece, number: FoundNumber): boolean {
  return equationsOf(piece).some(
    ({ text, from }) =>
      number.index >= from && isFromEquation(text, { ...number, index: number.index - from }),
  );
}

function equationsOf({ text, isFormula }: Piece): { text: string; from: number }[] {
  return isFormula ? [{ text, from: 0 }] : plainEquations(text);
}

/** Texts, formulas and comments in fences, but for the references. */
function pieces(page: Page): Piece[] {
  return [...blockPieces(page), ...formulaPieces(page), ...commentPieces(page)];
}

function blockPieces(page: Page): Piece[] {
  let section = "";
  const all = blocks(page);
  return all.flatMap((block) => {
    const { opening, content, place } = block;
    if (opening.tag === "h1" || opening.tag === "h2") section = readText(content);
    if (section === "References") return [];
    const beside = all.filter((other) => other === block || isSameRow(other, block));
    const links = beside.flatMap((other) => linksOf(other.content).map(({ href }) => href));
    return [
      { text: plainText(content), isFormula: false, place, links },
      ...formulas(content).map((text) => ({ text, isFormula: true, place, links })),
    ];
  });
}

function isSameRow(a: Block, b: Block): boolean {
  return a.table !== undefined && a.table === b.table && a.place.line === b.place.line;
}

/** Formulas on lines of their own. */
function formulaPieces({ parts }: Page): Piece[] {
  return parts.flatMap(({ tokens, place }) => {
    const shown = tokens.filter(({ type }) => type === "math");
    return shown.map((token) => ({
      text: formulaText(token.content),
      isFormula: true,
      place: { ...place, line: lineOf(token) },
      links: [],
    }));
  });
}

function commentPieces({ parts }: Page): Piece[] {
  return parts.flatMap(typescriptFences).flatMap(({ code, place, firstLine }) =>
    fenceCode(code).comments.map((text) => ({
      text,
      isFormula: false,
      place: { ...place, line: firstLine },
      links: [],
    })),
  );
}

/** The text outside of code and formulas. */
function plainText(content: readonly Token[]): string {
  return content
    .map(({ type, content: text }) => {
      if (type === "text" || type === "image") return text;
      if (type === "math" || type === "code_inline") return " ` ";
      return /break$/.test(type) ? " " : "";
    })
    .join("");
}

function formulas(content: readonly Token[]): string[] {
  return content
    .filter(({ type }) => type === "math")
    .map(({ content: text }) => formulaText(text));
}

function formulaText(formula: string): string {
  return formula.replaceAll("{,}", ",").replaceAll("\\%", "%");
}
