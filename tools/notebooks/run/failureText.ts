import { stripVTControlCharacters } from "node:util";
import { placeText } from "../problem.js";
import type { Execution } from "./execute.js";

/** What failed, in which cell, and the line of the source: what a learner or author reads below the table. */
export function failureText({ file, failure }: Execution): string {
  if (!failure) return "";
  const { ename, evalue, traceback } = failure;
  const cell = failure.cell === null ? undefined : file.notebook.cells[failure.cell];
  const place = { file: file.name, ...(cell && { cell: failure.cell! + 1, id: cell.id }) };
  const head = `${placeText(place)}: ${ename}: ${evalue}`;
  const details = traceback
    .flatMap((text) => stripVTControlCharacters(text).trimEnd().split("\n"))
    .filter((line) => line !== "" && !head.endsWith(line.trim()));
  const source =
    cell && !details.some((line) => shows(line, cell.source))
      ? [`> ${firstLine(cell.source)}`]
      : [];
  return [head, ...source, ...details].join("\n    ");
}

/** Whether a line of a traceback shows a line of the cell. */
function shows(line: string, source: string): boolean {
  const text = line.replace(/^[\s>]*/, "").trim();
  return text !== "" && source.split("\n").some((own) => own.trim() === text);
}

function firstLine(source: string): string {
  return source.split("\n").find((line) => line.trim() !== "" && !/^\s*\/[/*]/.test(line)) ?? "";
}
