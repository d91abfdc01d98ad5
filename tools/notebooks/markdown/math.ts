import type { MarkdownIt } from "markdown-it";

/**
 * Teaches markdown-it the formulas of Jupyter, `$...$` and `$$...$$`: one token `math` each,
 * so that no check takes what is inside for text, links or headings.
 */
export function math(markdown: MarkdownIt): void {
  markdown.block.ruler.before("heading", "math_block", (state, startLine, endLine, silent) => {
    const lineText = (line: number): string =>
      state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
    if (!lineText(startLine).startsWith("$$")) return false;
    let line = startLine;
    let text = lineText(line).slice(2);
    while (!text.includes("$$") && ++line < endLine) text += `\n${lineText(line)}`;
    if (!/\$\$\s*$/.test(text)) return false;
    if (silent) return true;
    const token = state.push("math", "", 0);
    token.content = text.trim().slice(0, -2);
    token.map = [startLine, line + 1];
    state.line = line + 1;
    return true;
  });
  markdown.inline.ruler.before("escape", "math", (state, silent) => {
    const found = /^(\$\$?)(?!\s)([^$]*[^$\s\\])\1(?!\d)/.exec(state.src.slice(state.pos));
    if (!found) return false;
    if (!silent) state.push("math", "", 0).content = found[2]!;
    state.pos += found[0].length;
    return true;
  });
}
