import type { Problem } from "../problem.js";
import { termFinder, type Term } from "./glossary.js";
import { linksOf } from "./links.js";
import { blocks, readText, type Block, type Page } from "./page.js";

/** Sections whose words are an announcement or a title, not yet a use. */
const announcing = /^(What you will learn|Before you start|References)$/;

/** Where a lesson first uses a term, the paragraph, list item or table links it to the glossary. */
export function checkTerms(lesson: Page, terms: readonly Term[]): Problem[] {
  const find = termFinder(terms);
  const linked = new Set<string>();
  return usingBlocks(lesson).flatMap((group) => {
    for (const { content } of group)
      glossaryAnchors(content).forEach((anchor) => linked.add(anchor));
    return group.flatMap(({ content, place }) =>
      find(prose(content)).flatMap(({ term, use }) => {
        if (linked.has(term.anchor)) return [];
        linked.add(term.anchor);
        return [{ place, message: `first use of "${use}": link it to glossary.md#${term.anchor}` }];
      }),
    );
  });
}

/** The blocks that can use terms; those of one table are one group. */
function usingBlocks(lesson: Page): Block[][] {
  const groups: Block[][] = [];
  let section = "";
  for (const block of blocks(lesson)) {
    if (block.opening.type === "heading_open") {
      if (block.opening.tag <= "h2") section = readText(block.content);
      continue;
    }
    if (announcing.test(section)) continue;
    if (block.table !== undefined && block.table === groups.at(-1)?.[0]?.table)
      groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

function glossaryAnchors(content: Block["content"]): string[] {
  return linksOf(content)
    .filter(({ href }) => /(^|\/)glossary\.md#./.test(href))
    .map(({ href }) => href.slice(href.indexOf("#") + 1));
}

/** The text outside of links, code, formulas and pictures. */
function prose(content: Block["content"]): string {
  let depth = 0;
  return content
    .map(({ type, content: text }) => {
      if (type === "link_open") depth++;
      if (type === "link_close") depth--;
      if (type === "text" && depth === 0) return text;
      return /^(em|strong|s)_/.test(type) ? "" : /break$/.test(type) ? " " : " | ";
    })
    .join("");
}
