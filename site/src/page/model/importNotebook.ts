import type { Cell, Notebook, Output } from "../../../../tools/notebooks/notebook";
import { parseNotebook } from "../../../../tools/notebooks/parseNotebook";
import { newId } from "./edits";
import { exportText } from "./exportText";

/** A browser is slow with more, and its storage small: our largest lesson has 2 MB. */
const maxBytes = 50_000_000;

type Raw = Record<string, unknown>;

/**
 * Reads a notebook that somebody chose from their files. Cells without an id, as nbformat 4.0 to 4.4 has them, get one.
 *
 * @throws Error `Cannot import x.ipynb: ...` if it is no notebook, none of TypeScript, or an empty one
 */
export function importNotebook(text: string, name: string): Notebook {
  try {
    const raw = upgraded(parsed(text));
    checkLanguage(raw);
    const notebook = parseNotebook(JSON.stringify(raw), name);
    if (notebook.cells.length === 0)
      throw new Error("it has no cells, so there is nothing to show");
    notebook.cells.forEach(checkOutputs);
    exportText(notebook); // what cannot be written could not be kept
    return notebook;
  } catch (error) {
    const why = isOverflow(error)
      ? "something in it is nested too deeply"
      : (error as Error).message.replace(`Cannot read ${name}: `, "");
    throw new Error(`Cannot import ${name}: ${why}`, { cause: error });
  }
}

/** Whether the engine's stack was too small: Firefox has an error of its own for that. */
function isOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error as Error).name === "InternalError";
}

/** @throws RangeError if a file is too large to be read at all */
export function checkSize(bytes: number, name: string): void {
  if (bytes <= maxBytes) return;
  const megabytes = (count: number): string => `${Math.ceil(count / 1e6)} MB`;
  throw new RangeError(
    `Cannot import ${name}: expected at most ${megabytes(maxBytes)}, received ${megabytes(bytes)}; ` +
      "clear its outputs in Jupyter, save it, and import it again",
  );
}

function parsed(text: string): Raw {
  try {
    const value = JSON.parse(text) as unknown;
    if (isObject(value) && "cells" in value) return value;
    if (isObject(value) && "worksheets" in value) {
      throw new Error("its format is older than nbformat 4; open it in Jupyter and save it there");
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`it is not a notebook, for it is not JSON (${error.message})`, {
      cause: error,
    });
  }
  throw new Error("it is JSON, but not a notebook: there are no cells in it");
}

/** The notebook as nbformat 4.5 has it; what is not of nbformat 4 is left as it is. */
function upgraded(raw: Raw): Raw {
  const { nbformat, nbformat_minor: minor, cells } = raw;
  if (nbformat !== 4 || !Array.isArray(cells) || (typeof minor === "number" && minor >= 5)) {
    return raw;
  }
  return { ...raw, nbformat_minor: 5, cells: withIds(cells) };
}

function withIds(cells: readonly unknown[]): unknown[] {
  const taken = new Set<string>();
  return cells.map((cell) => {
    if (!isObject(cell) || "id" in cell) return cell;
    const id = newId(taken);
    taken.add(id);
    return { ...cell, id };
  });
}

/** A notebook that does not say its language is taken; one of another language cannot run here. */
function checkLanguage({ metadata }: Raw): void {
  const { kernelspec, language_info: info } = Object(metadata) as Raw;
  const spec = Object(kernelspec) as Raw;
  const language = spec["language"] ?? (Object(info) as Raw)["name"];
  const isOurs = spec["name"] === "tslab" || language === "typescript";
  if (isOurs || (spec["name"] === undefined && language === undefined)) return;
  const received = String(spec["display_name"] ?? language ?? spec["name"]);
  throw new Error(
    `it is written for ${received}, and only TypeScript runs here; open it in Jupyter`,
  );
}

/** @throws Error if the page could not show an output */
function checkOutputs(cell: Cell, index: number): void {
  if (cell.cell_type !== "code" || cell.outputs.every(isOutput)) return;
  throw new Error(`cell ${index + 1} has an output that is none of nbformat 4.5`);
}

/** Whether an output has what its type needs. */
function isOutput(output: Output): boolean {
  const { output_type: type, name, data, traceback } = output as unknown as Raw;
  if (type === "stream") return name === "stdout" || name === "stderr";
  if (type === "error") return Array.isArray(traceback);
  return (type === "display_data" || type === "execute_result") && isObject(data);
}

function isObject(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
