import { codePieces } from "./codePieces";
import { escapeHtml } from "./escapeHtml";

/** The text as HTML, with what stands between backticks as code. */
export function codeHtml(text: string): string {
  const pieces = codePieces(text).map(({ isCode, piece }) => {
    return isCode ? `<code>${escapeHtml(piece)}</code>` : escapeHtml(piece);
  });
  return pieces.join("");
}
