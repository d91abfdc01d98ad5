import type { KatexOptions } from "katex";
import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import { math } from "../../../notebooks/markdown/math.js";
import { readText } from "../../../notebooks/markdown/page.js";
import { headingId, siteLink } from "../addresses.js";
import { formulas } from "./formulas.js";

/** A heading that a list of contents can lead to. */
export interface Section {
  readonly id: string;
  readonly level: number;
  /** HTML of what is inside, without links. */
  readonly html: string;
}

/** A text as it stands on the site. */
export interface Rendered {
  readonly html: string;
  readonly sections: readonly Section[];
}

/**
 * Renders Markdown as the checks of the texts read it. Headings get ids; links lead to the pages of the site.
 *
 * @param file - the path of the text from the repository's folder: links are relative to it
 */
export type RenderMarkdown = (text: string, file: string) => Rendered;

/** How a renderer differs where a site is built, and in a page. */
export interface RendererOptions {
  /** Code as HTML, a whole `pre`. */
  readonly highlight: (code: string, language: string) => string;
  /** How formulas are set. */
  readonly formulas: KatexOptions;
  /** Changes what is read before it becomes HTML; without it HTML in the text stays as it is. */
  readonly guard?: (markdown: MarkdownIt) => void;
}

/** Makes a renderer. */
export function markdownRenderer({
  highlight,
  formulas: options,
  guard = () => undefined,
}: RendererOptions): RenderMarkdown {
  const markdown = new MarkdownParser({ html: true }).use(math).use(formulas, options).use(guard);
  const { rules } = markdown.renderer;
  rules.fence = (tokens, index) => highlight(tokens[index].content, tokens[index].info.trim());
  rules.code_block = (tokens, index) => highlight(tokens[index].content, "");
  rules.table_open = () => '<div class="table scrolls"><table>\n';
  rules.table_close = () => "</table></div>\n";
  return (text, file) => render(markdown, text, file);
}

function render(markdown: MarkdownIt, text: string, file: string): Rendered {
  const tokens = markdown.parse(text, {});
  const sections: Section[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "inline") token.children = withLinks(token.children ?? [], file);
    if (token.type === "th_open" && tokens[index + 1].content === "")
      unhead(token, tokens[index + 2]);
    if (token.type === "heading_open")
      sections.push(nameHeading(markdown, token, tokens[index + 1]));
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), sections };
}

/** The corner of a table above its row names is a cell like any other: it heads nothing. */
function unhead(opening: Token, closing: Token): void {
  opening.tag = "td";
  closing.tag = "td";
}

function nameHeading(markdown: MarkdownIt, heading: Token, { children }: Token): Section {
  const content = children ?? [];
  const id = headingId(readText(content));
  heading.attrSet("id", id);
  const unlinked = content.filter(({ type }) => !type.startsWith("link_"));
  const html = markdown.renderer.renderInline(unlinked, markdown.options, {});
  return { id, level: Number(heading.tag.slice(1)), html };
}

/** Turns links to the site's; the text alone stays of those that lead to nothing there. */
function withLinks(tokens: readonly Token[], file: string): Token[] {
  let isDropped = false;
  return tokens.filter((token) => {
    if (token.type === "link_open") {
      const href = siteLink(String(token.attrGet("href")), file);
      isDropped = href === undefined;
      if (href !== undefined) token.attrSet("href", href);
      if (href?.startsWith("http")) token.attrSet("rel", "external");
      return !isDropped;
    }
    return token.type !== "link_close" || !isDropped;
  });
}
