import { expect, test } from "vitest";
import { codeHtml } from "../../lib/src/text";

test("codeHtml marks code, and escapes it as all else", () => {
  expect(codeHtml("Is `a < b` < c?")).toBe("Is <code>a &lt; b</code> &lt; c?");
});
