import katex, { type KatexOptions } from "katex";
import type { MarkdownIt } from "markdown-it";

/** Sets the formulas that `math` found, as text that is drawn and as MathML that is read out. */
export function formulas(markdown: MarkdownIt, options: KatexOptions): void {
  markdown.renderer.rules.math = (tokens, index) => {
    const { content, block } = tokens[index];
    const set = (formula: string): string =>
      katex.renderToString(formula, { ...options, displayMode: block });
    if (!block) return set(content.trim());
    const row = formulasOfRow(content.trim());
    const kind = row.length > 1 ? "formula row" : "formula";
    return `<div class="${kind} scrolls">${row.map(set).join("")}</div>\n`;
  };
}

/** Formulas that stand side by side, with wide spaces in between; spaces within a bracket of any kind separate nothing. */
function formulasOfRow(content: string): string[] {
  const parts = content.split(/(?:\s*\\qquad\b)+\s*/);
  return parts.every(isWhole) ? parts : [content];
}

function isWhole(part: string): boolean {
  const count = (pattern: RegExp): number => part.match(pattern)?.length ?? 0;
  return (
    part !== "" &&
    count(/\{/g) === count(/\}/g) &&
    count(/\\begin\b/g) === count(/\\end\b/g) &&
    count(/\\left\b/g) === count(/\\right\b/g)
  );
}
