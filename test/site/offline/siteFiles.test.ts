import { expect, test } from "vitest";
import { pathOf, type SiteFiles } from "../../../site/src/offline/siteFiles";

const scope = new URL("https://host.invalid/deltabook/");
const files: SiteFiles = { "index.html": "a", "api/index.html": "b", "lessons/01-x.html": "c" };

test.each([
  ["./", "index.html"],
  ["api/", "api/index.html"],
  ["lessons/01-x.html#unit", "lessons/01-x.html"],
  ["lessons/01-x?again", "lessons/01-x.html"],
  ["lessons/%30%31-x.html", "lessons/01-x.html"],
])("pathOf: %s asks for %s", (address, path) => {
  expect(pathOf(new URL(address, scope), scope, files)).toBe(path);
});

test.each([
  "lessons/02-y.html",
  "lessons/%E0%A4%A",
  "constructor",
  "../index.html",
  "https://elsewhere.invalid/deltabook/index.html",
])("pathOf: %s asks for no file of the site", (address) => {
  expect(pathOf(new URL(address, scope), scope, files)).toBeUndefined();
});
