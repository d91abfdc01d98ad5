import { bindingsOf, isExpression } from "../numbers/bindings.js";
import { typescriptFences } from "../markdown/fences.js";
import { notebookPage, type Part } from "../markdown/page.js";
import type { NotebookFile } from "../files.js";
import type { Output } from "../notebook.js";
import type { Problem } from "../problem.js";
import { bindingCode, judgeBindings } from "./bindingCell.js";
import { fenceCellCode, judgeFence } from "./fenceCell.js";

/** A cell that is executed below a Markdown cell, to find out whether what is written there is right. */
export interface ExtraCell {
  /** The index of the Markdown cell. */
  readonly after: number;
  readonly code: string;
  /** What its outputs say against the text. */
  readonly judge: (outputs: readonly Output[]) => Problem[];
}

/** The cells that run the code, and compute the numbers, in a notebook's texts. */
export function extraCells(file: NotebookFile): ExtraCell[] {
  return notebookPage(file).parts.flatMap((part) => {
    const after = part.place.cell! - 1;
    return [...fenceCells(part), ...bindingCells(part)].map((cell) => ({ after, ...cell }));
  });
}

function fenceCells(part: Part): Omit<ExtraCell, "after">[] {
  return typescriptFences(part).map((fence) => ({
    code: fenceCellCode(fence.code),
    judge: (outputs) => judgeFence(fence, outputs),
  }));
}

function bindingCells(part: Part): Omit<ExtraCell, "after">[] {
  const bindings = bindingsOf(part).filter(isExpression);
  if (bindings.length === 0) return [];
  return [
    {
      code: bindingCode(bindings),
      judge: (outputs) => judgeBindings(bindings, outputs, part.place),
    },
  ];
}
