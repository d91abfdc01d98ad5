import type { Problem } from "../problem.js";
import { links, type Link } from "./links.js";
import { blocks, type Page } from "./page.js";
import type { Targets } from "./targets.js";

/** Texts that say nothing to a reader who goes from link to link. */
const empty =
  /^(here|this|that|link|more|this (link|page|site)|(click|see) here|read more|the link|https?:.*)?$/i;

/** Links lead somewhere, and their texts say where. */
export function checkLinks(page: Page, targets: Targets): Problem[] {
  const wrong = links(page).flatMap((link) => [
    ...(empty.test(link.text.trim())
      ? [problem(link, "its text does not say where it leads")]
      : []),
    ...targets.problems(page, link.href).map((message) => problem(link, message)),
  ]);
  return [...wrong, ...brokenSyntax(page)];
}

function problem({ place, text, href }: Link, message: string): Problem {
  return { place, message: `link [${text}](${href}): ${message}` };
}

/** Brackets in the text that were meant as a link but are none. */
function brokenSyntax(page: Page): Problem[] {
  return blocks(page).flatMap(({ content, place }) => {
    const text = content.map(({ type, content }) => (type === "text" ? content : " ")).join("");
    const found = /\[[^\]]*\](\(|\[[^\]]*\])/.exec(text);
    return found ? [{ place, message: `"${found[0]}" looks like a link but is none` }] : [];
  });
}
