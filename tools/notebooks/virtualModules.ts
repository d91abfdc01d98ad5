import { joinPieces, startsModule, type Piece, type VirtualModule } from "./virtualModule.js";

/**
 * The modules of one notebook or page: its cells are one module; a fence with imports is a module of its own,
 * which, on a page, the fences below it continue.
 */
export function virtualModules(path: string, pieces: readonly Piece[]): VirtualModule[] {
  const modules: Piece[][] = [[]];
  const hasCells = pieces.some(({ kind }) => kind === "cell");
  for (const piece of pieces) {
    const alone = piece.kind === "fence" && startsModule(piece);
    if (alone) modules.push([piece]);
    else modules[hasCells ? 0 : modules.length - 1].push(piece);
  }
  return modules
    .filter((module) => module.length > 0)
    .map((module, index) => joinPieces(`${path}.${index}.ts`, module));
}
