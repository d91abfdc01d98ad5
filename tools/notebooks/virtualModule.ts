import type { Place } from "./problem.js";

/** Lines of TypeScript and where they come from. */
export interface Piece {
  readonly kind: "cell" | "fence";
  readonly place: Place;
  readonly code: string;
  /** The line of the place's file or cell that the first line of `code` is. */
  readonly firstLine: number;
}

/** A file of TypeScript that exists for the checks only, put together from the pieces of a notebook or page. */
export interface VirtualModule {
  /** An absolute path, beside the file that the pieces are from, so that imports resolve as there. */
  readonly path: string;
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
}

/** A piece, and the line of the module, from 1, that its first line is. */
export interface PlacedPiece extends Piece {
  readonly start: number;
}

/** Joins pieces to a module: cells one after the other, each fence in a block of its own that sees what is above it. */
export function joinPieces(path: string, pieces: readonly Piece[]): VirtualModule {
  const lines = ["export {};"];
  const placed = pieces.map((piece) => {
    const block = piece.kind === "fence" && !startsModule(piece);
    lines.push(block ? "{" : ";");
    const start = lines.length + 1;
    lines.push(...piece.code.split("\n"));
    if (block) lines.push("}");
    return { ...piece, start };
  });
  return { path, text: `${lines.join("\n")}\n`, pieces: placed };
}

/** Whether the fence has imports and so is a module, not a block. */
export function startsModule({ code }: Piece): boolean {
  return /^import\b/m.test(code);
}

/** The piece that has a line of the module, and the place of that line. */
export function locate(
  { pieces }: VirtualModule,
  line: number,
): { piece: PlacedPiece; place: Place } | undefined {
  const piece = [...pieces].reverse().find(({ start }) => start <= line);
  return piece && { piece, place: { ...piece.place, line: piece.firstLine + line - piece.start } };
}
