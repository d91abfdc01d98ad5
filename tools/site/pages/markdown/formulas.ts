import katex, { type KatexOptions } from "katex";
import type { MarkdownIt } from "markdown-it";

/** Sets the formulas that `math` found, as text that is drawn and as MathML that is read out. */
export function formulas(markdown: MarkdownIt, options: KatexOptions): void {
  markdown.renderer.rules.math = (tokens, index) => {
    const { content, block } = tokens[index];
    const html = katex.renderToString(content.trim(), { ...options, displayMode: block });
    return block ? `<div class="formula scrolls">${html}</div>\n` : html;
  };
}
