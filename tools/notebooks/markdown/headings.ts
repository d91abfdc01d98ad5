import type { Place, Problem } from "../problem.js";
import { blocks, readText, type Page } from "./page.js";

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

/** The headings of a page, in order. */
export function headings(page: Page): Heading[] {
  return blocks(page)
    .filter(({ opening }) => opening.type === "heading_open")
    .map(({ opening, content, place }) => ({
      level: Number(opening.tag.slice(1)),
      text: readText(content),
      place,
    }));
}

/** A page has one first-level heading, which comes first; no heading skips a level. */
export function checkHeadings(page: Page): Problem[] {
  const all = headings(page);
  if (all.length === 0) return [{ place: { file: page.name }, message: "the page has no heading" }];
  return all.flatMap(({ level, text, place }, index) => {
    const before = all[index - 1]?.level ?? 0;
    if (level === 1 && index > 0)
      return [{ place, message: `a second first-level heading, "${text}"` }];
    if (level <= before + 1) return [];
    return [
      { place, message: `heading "${text}" of level ${level} follows one of level ${before}` },
    ];
  });
}
