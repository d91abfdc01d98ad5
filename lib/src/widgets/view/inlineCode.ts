import { element } from "./element";

/** The text, with what stands between backticks as code. */
export function inlineCode(text: string): (Node | string)[] {
  return text.split("`").map((piece, i) => (i % 2 === 1 ? element("code", {}, piece) : piece));
}
