import { expect, test } from "vitest";
import { headingId, pageOf, siteLink, toRoot } from "../../../../tools/site/pages/addresses";

test.each([
  ["glossary.md#delta", "notebooks/05-backpropagation.ipynb", "../glossary.html#delta"],
  [
    "04-squared-error.ipynb",
    "notebooks/05-backpropagation.ipynb",
    "../lessons/04-squared-error.html",
  ],
  [
    "01-structure.ipynb#Before-you-start",
    "notebooks/glossary.md",
    "lessons/01-structure.html#before-you-start",
  ],
  ["README.md", "notebooks/01-structure.ipynb", "../index.html"],
  ["../bench/RESULTS.md", "notebooks/12-why-it-is-fast.ipynb", "../measured.html"],
  ["#unit", "notebooks/glossary.md", "#unit"],
  ["https://keras.io", "notebooks/glossary.md", "https://keras.io"],
])("siteLink: %s in %s becomes %s", (href, file, link) => {
  expect(siteLink(href, file)).toBe(link);
});

test("siteLink knows of no page for what is not on the site", () => {
  expect(siteLink("../lib/src/index.ts", "notebooks/01-structure.ipynb")).toBeUndefined();
});

test("headingId gives the same for a heading and for JupyterLab's anchor of it", () => {
  expect(headingId("Step 1: the sums")).toBe("step-1-the-sums");
  expect(headingId("Step-1:-the-sums")).toBe("step-1-the-sums");
});

test("toRoot leads from a page to the root of the site", () => {
  expect([pageOf("notebooks/README.md")!, "lessons/01.html"].map(toRoot)).toEqual(["", "../"]);
});
