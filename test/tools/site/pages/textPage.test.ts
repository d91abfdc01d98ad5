import { expect, test } from "vitest";
import { root } from "../../../../tools/setup/root.mjs";
import { textPage, textPages } from "../../../../tools/site/pages/textPage";

test("textPage makes a page of each text, with one title and links that stay on the site", async () => {
  const pages = await Promise.all(textPages.map((page) => textPage(root, page)));
  expect(pages.map(({ path }) => path)).toEqual([
    "glossary.html",
    "notation.html",
    "measured.html",
  ]);
  for (const { path, text } of pages) {
    expect([...text.matchAll(/<h1 /g)], path).toHaveLength(1);
    expect(text, path).not.toMatch(/href="[^"]*\.(md|ipynb)/);
  }
});
