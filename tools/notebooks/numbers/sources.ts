import ts from "typescript";
import type { NotebookFile } from "../files.js";
import { fenceCode } from "../fences/fenceCode.js";
import { typescriptFences } from "../markdown/fences.js";
import { notebookPage } from "../markdown/page.js";
import type { Output } from "../notebook.js";
import { parseDecimal, shifted, type Decimal } from "./decimal.js";
import { allNumbers } from "./findNumbers.js";

/** A number that a text may repeat, and where it comes from. */
export interface Source {
  readonly value: Decimal;
  /** As it is written there. */
  readonly text: string;
  readonly isPercent: boolean;
  /** `cell 3 (hidden-sums)`. */
  readonly from: string;
  /** Numbers of the code count as they are, printed ones also rounded. */
  readonly isPrinted: boolean;
}

/** What widgets show is not computed by the lesson, and wrong choices of a quiz are among it. */
const widget = "application/vnd.deltabook.widget+json";

/** All numbers that a notebook prints or that stand in its code, in cells and in fences. */
export function notebookSources(file: NotebookFile): Source[] {
  const cells = file.notebook.cells.flatMap((cell, index) => {
    const from = `cell ${index + 1} (${cell.id})`;
    if (cell.cell_type !== "code") return [];
    return [...literals(cell.source, from), ...cell.outputs.flatMap((o) => outputSources(o, from))];
  });
  const fences = notebookPage(file).parts.flatMap(typescriptFences);
  const inTexts = fences.flatMap(({ code, place }) => {
    const from = `cell ${place.cell!} (${place.id!})`;
    const promised = fenceCode(code).promises.flatMap(({ text }) => printed(text, from));
    return [...literals(code, from), ...promised];
  });
  return [...cells, ...inTexts];
}

/** The numbers of one output. */
export function outputSources(output: Output, from: string): Source[] {
  if (output.output_type === "error") return [];
  if (output.output_type === "stream") return printed(output.text, from);
  const text = output.data["text/plain"];
  return typeof text === "string" && !(widget in output.data) ? printed(text, from) : [];
}

function printed(text: string, from: string): Source[] {
  return allNumbers(text).map((number) => ({ ...number, from, isPrinted: true }));
}

/** The numbers that are written in code, with the minus before them. */
function literals(code: string, from: string): Source[] {
  const found: Source[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node)) {
      const isMinus =
        ts.isPrefixUnaryExpression(node.parent) &&
        node.parent.operator === ts.SyntaxKind.MinusToken;
      const text = `${isMinus ? "-" : ""}${node.getText()}`;
      const value = parseDecimal(text);
      if (value) found.push({ value, text, isPercent: false, from, isPrinted: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022, true));
  return found;
}

/** The value of a source as a text with or without a percent sign would write it; 0.9215 is 92.15 %. */
export function valuesFor({ value, isPercent }: Source, forPercent: boolean): Decimal[] {
  if (forPercent) return isPercent ? [value] : [value, shifted(value, -2)];
  return isPercent ? [value, shifted(value, 2)] : [value];
}
