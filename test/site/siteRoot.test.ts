import { afterEach, expect, test, vi } from "vitest";
import { siteRoot } from "../../site/src/siteRoot";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["../", "https://host.invalid/deltabook/lessons/01-x.html"],
  ["./", "https://host.invalid/deltabook/"],
  ["./", "https://host.invalid/deltabook/index.html#lessons"],
])("siteRoot is %s from %s", (base, baseURI) => {
  vi.stubGlobal("document", { documentElement: { dataset: { base } }, baseURI });
  expect(siteRoot().href).toBe("https://host.invalid/deltabook/");
});
