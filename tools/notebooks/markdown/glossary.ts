import GithubSlugger from "github-slugger";
import type { Place } from "../problem.js";
import { blocks, readText, type Page } from "./page.js";

/** A term of the glossary. */
export interface Term {
  readonly name: string;
  readonly anchor: string;
  /** The name and what else the term is called; all in lower case. */
  readonly forms: readonly string[];
  readonly place: Place;
}

/** The terms of the glossary: its second-level headings, and the names in a paragraph `Also: hidden node, hidden neuron.` */
export function glossaryTerms(glossary: Page): Term[] {
  const slugger = new GithubSlugger();
  const terms: Term[] = [];
  for (const { opening, content, place } of blocks(glossary)) {
    const text = readText(content);
    if (opening.tag === "h2") {
      terms.push({ name: text, anchor: slugger.slug(text), forms: [text.toLowerCase()], place });
    }
    const also = /^Also: (.*?)\.?$/.exec(text)?.[1];
    const term = terms.at(-1);
    if (also === undefined || !term) continue;
    const forms = also.split(",").map((form) => form.trim().toLowerCase());
    terms.splice(-1, 1, { ...term, forms: [...term.forms, ...forms] });
  }
  return terms;
}

/** Finds the uses of terms in a text; a longer term hides the shorter ones in it, case and plural do not matter. */
export function termFinder(
  terms: readonly Term[],
): (text: string) => { term: Term; use: string }[] {
  const forms = terms
    .flatMap((term) => term.forms.map((form) => ({ term, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const groups = forms.map(({ form }) => `(${withPlural(form)})`).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${groups})(?![\\p{L}\\p{N}_-])`, "giu");
  return (text) => {
    if (forms.length === 0) return [];
    return [...text.matchAll(pattern)].map(([use, ...found]) => {
      const group = found.findIndex((match: string | undefined) => match !== undefined);
      return { term: forms[group].term, use };
    });
  };
}

/** A pattern of the form and its plural. */
function withPlural(form: string): string {
  const words = form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
  return words.endsWith("y") ? `${words.slice(0, -1)}(?:y|ys|ies)` : `${words}(?:s|es)?`;
}
