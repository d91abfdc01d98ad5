import { expect, test } from "vitest";
import { highlight } from "../../../../../tools/site/pages/markdown/highlight";

test("highlight gives code the classes of the style sheet, and no colours of its own", () => {
  const html = highlight('const text = "a < b";\n', "ts");
  expect(html).toMatch(/^<pre class="shiki scrolls"><code>/);
  expect(html).toContain('<span class="t-keyword">const</span>');
  expect(html).toMatch(/&(lt|#x3C);/);
  expect(html).not.toContain("style=");
});

test("highlight leaves a language that it does not know as text", () => {
  expect(highlight("a < b\n", "basic")).toBe('<pre class="scrolls"><code>a &lt; b</code></pre>');
});
