import type { Place } from "../problem.js";
import { blocks, readText, type Page, type Token } from "./page.js";

export interface Link {
  readonly href: string;
  readonly text: string;
  readonly place: Place;
}

/** The links of a page, in order; the text is what a reader reads. */
export function links(page: Page): Link[] {
  return blocks(page).flatMap(({ content, place }) =>
    linksOf(content).map(({ href, inside }) => ({ href, text: readText(inside), place })),
  );
}

/** The links among the tokens of one block. */
export function linksOf(content: readonly Token[]): { href: string; inside: readonly Token[] }[] {
  return content.flatMap((token, index) => {
    if (token.type !== "link_open") return [];
    const end = content.findIndex(({ type }, at) => at > index && type === "link_close");
    return [{ href: String(token.attrGet("href") ?? ""), inside: content.slice(index + 1, end) }];
  });
}
