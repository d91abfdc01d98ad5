import type { Cell, Notebook, Output } from "./notebook.js";

/** What a file holds: any text may be a list of lines. */
type Raw = Record<string, unknown>;

const idPattern = /^[a-zA-Z0-9_-]{1,64}$/;

/**
 * Reads the text of an .ipynb file.
 *
 * @throws Error `Cannot read notebooks/x.ipynb: ...` if it is not a notebook of nbformat 4.5 whose cells have ids.
 */
export function parseNotebook(text: string, name: string): Notebook {
  try {
    return readNotebook(JSON.parse(text) as unknown);
  } catch (error) {
    throw new Error(`Cannot read ${name}: ${(error as Error).message}`, { cause: error });
  }
}

function readNotebook(raw: unknown): Notebook {
  if (!isObject(raw)) throw new Error("expected a JSON object");
  const { cells, metadata, nbformat, nbformat_minor: minor } = raw;
  if (nbformat !== 4 || typeof minor !== "number" || minor < 5) {
    throw new Error(`expected nbformat 4.5, received ${String(nbformat)}.${String(minor)}`);
  }
  if (!Array.isArray(cells) || !isObject(metadata)) throw new Error("expected cells and metadata");
  const notebook = { cells: cells.map(readCell), metadata, nbformat, nbformat_minor: minor };
  checkIds(notebook.cells);
  return notebook;
}

function readCell(raw: unknown, index: number): Cell {
  if (!isObject(raw)) throw new Error(`expected cell ${index + 1} to be an object`);
  const { cell_type: type, id, metadata } = raw;
  if (type !== "code" && type !== "markdown" && type !== "raw") {
    throw new Error(`cell ${index + 1} has the unknown type ${JSON.stringify(type)}`);
  }
  if (typeof id !== "string" || !idPattern.test(id)) {
    throw new Error(`cell ${index + 1} needs an id of letters, digits, - and _`);
  }
  const cell = {
    ...raw,
    id,
    metadata: isObject(metadata) ? metadata : {},
    source: joined(raw.source),
  };
  if (type !== "code") return { ...cell, cell_type: type };
  const outputs = Array.isArray(raw.outputs) ? raw.outputs.map(readOutput) : [];
  return {
    ...cell,
    cell_type: type,
    execution_count: (raw.execution_count ?? null) as number | null,
    outputs,
  };
}

function readOutput(raw: unknown): Output {
  if (!isObject(raw)) throw new Error("expected each output to be an object");
  if (raw.output_type === "stream") return { ...raw, text: joined(raw.text) } as unknown as Output;
  if (!isObject(raw.data)) return raw as unknown as Output;
  const data = Object.entries(raw.data).map(([type, value]) => [
    type,
    isJson(type) ? value : joined(value),
  ]);
  return { ...raw, data: Object.fromEntries(data) as Raw } as unknown as Output;
}

function checkIds(cells: readonly Cell[]): void {
  cells.forEach(({ id }, index) => {
    const first = cells.findIndex((cell) => cell.id === id);
    if (first !== index)
      throw new Error(`cells ${first + 1} and ${index + 1} share the id "${id}"`);
  });
}

/** Whether data of this MIME type is a JSON value, not text. */
export function isJson(type: string): boolean {
  return type === "application/json" || type.endsWith("+json");
}

function isObject(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function joined(text: unknown): string {
  return Array.isArray(text) ? text.join("") : typeof text === "string" ? text : "";
}
