import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../../../tools/site/pages/html";

/** Tags that texts may have, without any attribute. */
const harmless = /&lt;(\/?(?:details|summary|kbd|sub|sup|br))&gt;/g;

/**
 * Lets nothing of a text act or load, whoever wrote it: its HTML is shown as text, but for a few tags that cannot do anything,
 * and pictures are shown only if they are in the text itself.
 */
export function guard({ renderer }: MarkdownIt): void {
  const { rules } = renderer;
  rules.html_block = (tokens, index) => shown(tokens[index].content);
  rules.html_inline = rules.html_block;
  rules.image = (tokens, index) => {
    const { content } = tokens[index];
    const address = String(tokens[index].attrGet("src"));
    if (!/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(address)) return escapeHtml(content);
    return `<img src="${escapeHtml(address)}" alt="${escapeHtml(content)}">`;
  };
}

function shown(html: string): string {
  return escapeHtml(html).replace(harmless, "<$1>");
}
