import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { layout } from "./layout.js";
import type { SiteFile } from "./siteFile.js";
import { pageOf } from "./addresses.js";
import { renderMarkdown } from "./markdown/renderMarkdown.js";

/** A Markdown file of the repository that is a page of the site. */
export interface TextPage {
  readonly file: string;
  readonly title: string;
  readonly description: string;
}

/** The pages of the site that are Markdown files of the repository, beside the lesson list. */
export const textPages: readonly TextPage[] = [
  {
    file: "notebooks/glossary.md",
    title: "Glossary",
    description: "Every term of the lessons on neural networks, in the order of the alphabet",
  },
  {
    file: "notebooks/notation.md",
    title: "Notation",
    description: "The symbols of the formulas, with their signs, factors and names in code",
  },
  {
    file: "bench/RESULTS.md",
    title: "Measured",
    description: "How fast the library trains, beside Keras and programs in C",
  },
];

/** The page of a Markdown file. */
export async function textPage(root: string, { file, ...about }: TextPage): Promise<SiteFile> {
  const path = pageOf(file)!;
  const { html } = renderMarkdown(await readFile(join(root, file), "utf8"), file);
  const body = `<main id="main" class="wide">\n<article>\n${html}</article>\n</main>`;
  return { path, text: layout({ ...about, path, body, kind: "text" }) };
}
