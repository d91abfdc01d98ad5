import { expect, test } from "vitest";
import { renderMarkdown } from "../../../../../tools/site/pages/markdown/renderMarkdown";

const file = "notebooks/02-forward-pass.ipynb";

test("renderMarkdown names headings, and lists them without their links", () => {
  const { html, sections } = renderMarkdown("## The [delta](glossary.md#delta) of $w$", file);
  expect(html).toContain(
    '<h2 id="the-delta-of-w">The <a href="../glossary.html#delta">delta</a> of ',
  );
  expect(sections).toMatchObject([{ id: "the-delta-of-w", level: 2 }]);
  expect(sections[0].html).toMatch(/^The delta of <span class="katex">/);
});

test("renderMarkdown keeps the text of links that lead to nothing on the site, and marks those to others", () => {
  const { html } = renderMarkdown("[one](../lib/x.ts) [two](https://keras.io)", file);
  expect(html).toBe('<p>one <a href="https://keras.io" rel="external">two</a></p>\n');
});

test("renderMarkdown sets formulas of their own so that they scroll, and code in colours", () => {
  const { html } = renderMarkdown("$$y = x^2$$\n\n```ts\nconst a = 1;\n```\n", file);
  expect(html).toMatch(/^<div class="formula scrolls"><span class="katex-display">/);
  expect(html).toContain(
    '<pre class="shiki scrolls"><code><span class="line"><span class="t-keyword">const</span>',
  );
});

test("renderMarkdown sets formulas of one line beside each other, so that they can stand below each other", () => {
  const parts = (formula: string): number =>
    renderMarkdown(`$$${formula}$$\n`, file).html.split('"katex-display"').length - 1;
  expect(renderMarkdown("$$a \\qquad b$$\n", file).html).toMatch(
    /^<div class="formula row scrolls">/,
  );
  expect(parts("a \\qquad b")).toBe(2);
  expect(parts("a \\qquad\\qquad \\begin{cases} b \\end{cases}")).toBe(2);
  expect(parts("\\begin{cases} a \\qquad b \\end{cases}")).toBe(1);
  expect(parts("\\sqrt{a \\qquad b}")).toBe(1);
});

test("renderMarkdown leaves what it knows no language for as it is", () => {
  const { html } = renderMarkdown("```\na < b\n```\n", file);
  expect(html).toBe('<pre class="scrolls"><code>a &lt; b</code></pre>');
  expect(renderMarkdown("    a < b\n", file).html).toBe(html);
});

test("renderMarkdown fails at a formula that cannot be set", () => {
  expect(() => renderMarkdown("$\\frac{1}$", file)).toThrow("KaTeX");
});

test("renderMarkdown takes no empty corner of a table for a heading", () => {
  const { html } = renderMarkdown("|  | a |\n| - | - |\n| b | 1 |\n", file);
  expect(html).toContain("<tr>\n<td></td>\n<th>a</th>\n</tr>");
});
