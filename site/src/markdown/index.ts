import { escapeHtml } from "../../../tools/site/pages/html";
import {
  markdownRenderer,
  type RenderMarkdown,
} from "../../../tools/site/pages/markdown/markdownRenderer";
import { guard } from "./guard";

export type { RenderMarkdown };

/** What becomes of a formula that cannot be set. */
const shown = { throwOnError: false, errorColor: "var(--wrong)" };

/**
 * Renders Markdown as the pages were built, whoever wrote it. Its language stands in the attribute `data-language` of code; a
 * formula that cannot be set is shown as it is written.
 */
export const renderMarkdown: RenderMarkdown = markdownRenderer({
  highlight: uncoloured,
  formulas: { ...shown, strict: "ignore", trust: false, maxSize: 40 },
  guard,
});

function uncoloured(code: string, language: string): string {
  const text = escapeHtml(code.replace(/\n$/, ""));
  const attribute = language === "" ? "" : ` data-language="${escapeHtml(language)}"`;
  return `<pre class="scrolls"${attribute}><code>${text}</code></pre>`;
}
