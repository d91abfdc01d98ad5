import { expect, test } from "vitest";
import { renderMarkdown } from "../../../site/src/markdown";

const file = "notebooks/02-forward-pass.ipynb";
const html = (text: string): string => renderMarkdown(text, file).html;

test("renderMarkdown renders prose, tables, links and formulas as pages are built", () => {
  expect(html("## The *delta*\n\nSee [it](glossary.md#delta).")).toBe(
    '<h2 id="the-delta">The <em>delta</em></h2>\n<p>See <a href="../glossary.html#delta">it</a>.</p>\n',
  );
  expect(html("| a |\n| - |\n| 1 |\n")).toMatch(/^<div class="table scrolls"><table>\n<thead>/);
  expect(html("$$y = x^2$$")).toMatch(/^<div class="formula scrolls"><span class="katex-display">/);
});

test("renderMarkdown says which language code is in", () => {
  expect(html('```ts\nconst a = "<";\n```\n')).toBe(
    '<pre class="scrolls" data-language="ts"><code>const a = &quot;&lt;&quot;;</code></pre>',
  );
  expect(html("    a < b\n")).toBe('<pre class="scrolls"><code>a &lt; b</code></pre>');
});

test("renderMarkdown shows a formula that cannot be set as it is written", () => {
  expect(html("$\\frac{1}$")).toContain("katex-error");
  expect(html("$\\frac{1}$")).toContain("\\frac{1}");
});
