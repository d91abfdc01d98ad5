import { cellPieces } from "./cellPieces.js";
import type { NotebookFile } from "./files.js";
import { typescriptFences } from "./markdown/fences.js";
import { notebookPage, type Page } from "./markdown/page.js";
import type { VirtualModule } from "./virtualModule.js";
import { virtualModules } from "./virtualModules.js";

/** The TypeScript of a notebook: its cells, and the fences of its text where they stand. */
export function notebookModules(file: NotebookFile): VirtualModule[] {
  const pieces = [...cellPieces(file), ...notebookPage(file).parts.flatMap(typescriptFences)];
  return virtualModules(
    file.path,
    pieces.sort((a, b) => a.place.cell! - b.place.cell!),
  );
}

/** The TypeScript of a page's fences. */
export function pageModules({ path, parts }: Page): VirtualModule[] {
  return virtualModules(path, parts.flatMap(typescriptFences));
}
