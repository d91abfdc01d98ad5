import { expect, test } from "vitest";
import { escapeHtml } from "../../lib/src/text";

test("escapeHtml writes what HTML would read as its own", () => {
  expect(escapeHtml('a < b && "c"')).toBe('a &lt; b &amp;&amp; "c"');
});
