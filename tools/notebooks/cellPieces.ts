import type { NotebookFile } from "./files.js";
import type { Piece } from "./virtualModule.js";

/** The code cells of a notebook as pieces of TypeScript. */
export function cellPieces({ name, notebook }: NotebookFile): Piece[] {
  return notebook.cells.flatMap((cell, index): Piece[] =>
    cell.cell_type === "code"
      ? [
          {
            kind: "cell",
            place: { file: name, cell: index + 1, id: cell.id },
            code: cell.source,
            firstLine: 1,
          },
        ]
      : [],
  );
}
