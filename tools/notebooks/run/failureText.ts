import { stripVTControlCharacters } from "node:util";
import { placeText } from "../problem.js";
import type { Failure } from "./events.js";
import type { Execution } from "./execute.js";

/** What failed, in which cell, and the line of the source: what a learner or author reads below the table. */
export function failureText({ file, failure }: Execution): string {
  if (!failure) return "";
  const cell = failure.cell === null ? undefined : file.notebook.cells[failure.cell];
  const place = { file: file.name, ...(cell && { cell: failure.cell! + 1, id: cell.id }) };
  const [evalue, ...more] = failure.evalue.split("\n");
  const details = (tracebackLines(failure) ?? more).filter((line) => line.trim() !== evalue);
  if (cell && !details.some((line) => shows(line, cell.source))) {
    details.unshift(`> ${firstLine(cell.source)}`);
  }
  return [`${placeText(place)}: ${failure.ename}: ${evalue}`, ...details].join("\n    ");
}

/** The traceback without its first line, which repeats the error; undefined where there is none. */
function tracebackLines({ ename, traceback }: Failure): string[] | undefined {
  if (traceback.length === 0) return undefined;
  const lines = stripVTControlCharacters(traceback.join("\n")).trimEnd().split("\n");
  return lines[0].startsWith(ename) ? lines.slice(1) : lines;
}

/** Whether a line of a traceback shows a line of the cell. */
function shows(line: string, source: string): boolean {
  const text = line.replace(/^[\s>]*/, "").trim();
  return text !== "" && source.split("\n").some((own) => own.trim() === text);
}

function firstLine(source: string): string {
  return source.split("\n").find((line) => line.trim() !== "" && !/^\s*\/[/*]/.test(line)) ?? "";
}
