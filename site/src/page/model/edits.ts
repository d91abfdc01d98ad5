import type { Cell, CodeCell, Notebook, Output } from "../../../../tools/notebooks/notebook";

/** What one run of a cell has left. */
export interface CellRun {
  readonly outputs: readonly Output[];
  /** The number in `In [...]`; null before the first run. */
  readonly count: number | null;
}

/** The notebook with another text in one of its cells. */
export function withSource(notebook: Notebook, id: string, source: string): Notebook {
  return withCell(notebook, id, (cell) => ({ ...cell, source }));
}

/** The notebook with the outputs of a run under one of its cells. */
export function withRun(notebook: Notebook, id: string, { outputs, count }: CellRun): Notebook {
  return withCell(notebook, id, (cell) =>
    cell.cell_type === "code" ? { ...cell, outputs, execution_count: count } : cell,
  );
}

/** The notebook with `cell` at a place, counted from 0. */
export function withCellAt(notebook: Notebook, place: number, cell: Cell): Notebook {
  const { cells } = notebook;
  return { ...notebook, cells: [...cells.slice(0, place), cell, ...cells.slice(place)] };
}

/** The notebook without one of its cells. */
export function withoutCell(notebook: Notebook, id: string): Notebook {
  return { ...notebook, cells: notebook.cells.filter((cell) => cell.id !== id) };
}

/** The notebook with `cell` in place of the one of the same id. */
export function withReplaced(notebook: Notebook, cell: Cell): Notebook {
  return withCell(notebook, cell.id, () => cell);
}

/** An empty code cell, with an id that no cell of the notebook has. */
export function newCodeCell(notebook: Notebook): CodeCell {
  return {
    cell_type: "code",
    id: newId(new Set(notebook.cells.map(({ id }) => id))),
    metadata: {},
    source: "",
    execution_count: null,
    outputs: [],
  };
}

/** An id as nbformat wants it, 8 hexadecimal digits, that is not taken. */
export function newId(taken: ReadonlySet<string>): string {
  for (;;) {
    const [number] = crypto.getRandomValues(new Uint32Array(1));
    const id = number.toString(16).padStart(8, "0");
    if (!taken.has(id)) return id;
  }
}

/** The cell of that id; undefined if there is none. */
export function cellOf(notebook: Notebook, id: string): Cell | undefined {
  return notebook.cells.find((cell) => cell.id === id);
}

/** The code cells, in their order. */
export function codeCells(notebook: Notebook): CodeCell[] {
  return notebook.cells.filter((cell) => cell.cell_type === "code");
}

function withCell(notebook: Notebook, id: string, change: (cell: Cell) => Cell): Notebook {
  const cells = notebook.cells.map((cell) => (cell.id === id ? change(cell) : cell));
  return { ...notebook, cells };
}
