import { codePieces } from "../../text";
import { element } from "./element";

/** The text, with what stands between backticks as code. */
export function inlineCode(text: string): (Node | string)[] {
  return codePieces(text).map(({ piece, isCode }) => (isCode ? element("code", {}, piece) : piece));
}
