import type { Place, Problem } from "../problem.js";
import { blocks, lineOf, type Page, type Token } from "./page.js";

const allowed = new Set(["details", "summary", "br", "sub", "sup", "kbd"]);

/** HTML only where Markdown has no word for it. Pictures are Markdown's, so that their alternative text is checked. */
export function checkHtml(page: Page): Problem[] {
  const inside = blocks(page).flatMap(({ content, place }) => problems(content, () => place));
  const outside = page.parts.flatMap(({ tokens, place }) =>
    problems(tokens, (token) => ({ ...place, line: lineOf(token) })),
  );
  return [...inside, ...outside];
}

function problems(tokens: readonly Token[], place: (token: Token) => Place): Problem[] {
  return tokens
    .filter(({ type }) => type === "html_inline" || type === "html_block")
    .flatMap((token) =>
      [...token.content.replace(/<!--[^]*?-->/g, "").matchAll(/<\/?([a-z][\w-]*)/gi)]
        .filter(([, tag]) => !allowed.has(tag.toLowerCase()))
        .map(([, tag]) => ({
          place: place(token),
          message: `HTML <${tag}> is not used in our texts`,
        })),
    );
}
