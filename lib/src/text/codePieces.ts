/** A piece of a text: what stands between two backticks is code. */
export interface TextPiece {
  readonly piece: string;
  readonly isCode: boolean;
}

/** The text in pieces of prose and of code, without the backticks; empty ones are left out. */
export function codePieces(text: string): TextPiece[] {
  return text
    .split("`")
    .map((piece, i) => ({ piece, isCode: i % 2 === 1 }))
    .filter(({ piece }) => piece !== "");
}
