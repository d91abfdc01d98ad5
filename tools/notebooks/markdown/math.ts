import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/**
 * Teaches markdown-it the formulas of Jupyter, `$...$` and `$$...$$`: one token `math` each,
 * so that no check takes what is inside for text, links or headings.
 */
export function math(markdown: MarkdownIt): void {
  markdown.block.ruler.before("heading", "math_block", mathBlock);
  markdown.inline.ruler.before("escape", "math", mathInText);
}

/** A formula of one or more lines of its own. */
function mathBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const lineText = (line: number): string =>
    state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
  if (!lineText(start).startsWith("$$")) return false;
  let line = start;
  let text = lineText(line).slice(2);
  while (!text.includes("$$") && ++line < end) text += `\n${lineText(line)}`;
  if (!/\$\$\s*$/.test(text)) return false;
  if (silent) return true;
  const token = state.push("math", "", 0);
  token.content = text.trim().slice(0, -2);
  token.map = [start, line + 1];
  state.line = line + 1;
  return true;
}

/** A formula within a line of text; as in Jupyter, "$5 and $10" is none. */
function mathInText(state: StateInline, silent: boolean): boolean {
  const found = /^(\$\$?)(?!\s)([^$]*[^$\s\\])\1(?!\d)/.exec(state.src.slice(state.pos));
  if (!found) return false;
  if (!silent) state.push("math", "", 0).content = found[2];
  state.pos += found[0].length;
  return true;
}
