import MarkdownIt from "markdown-it";
import type { Example } from "./example";

/** The code of every ```ts fence of a Markdown page. */
export function markdownExamples(file: string, text: string): Example[] {
  return new MarkdownIt()
    .parse(text, {})
    .filter(({ type, info }) => type === "fence" && /^(ts|typescript)$/.test(info.trim()))
    .map(({ content, map }) => ({ file, line: map![0] + 2, code: content }));
}
