import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { siteFiles } from "./files";
import { siteUrl, testBrowser, type OpenOptions } from "./site";
import { violations } from "./violations";

const browser = testBrowser();

/** One page of each kind. */
const kinds = [
  "index.html",
  "lessons/05-backpropagation.html",
  "lessons/10-what-the-network-learnt.html",
  "glossary.html",
  "notation.html",
  "measured.html",
  "api/index.html",
  "api/models.html",
  "404.html",
];

const looks: readonly (readonly [string, OpenOptions])[] = [
  ["light", {}],
  ["dark", { dark: true }],
  ["on a phone", { phone: true }],
];

/** By how many pixels the page is wider than the screen. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

describe.each(kinds)("%s", (path) => {
  test.for(looks)("has no fault that axe-core finds, %s", async ([, options], context) => {
    const { page } = await browser.open(context, path, options);
    expect(await violations(page)).toEqual([]);
  });

  test("asks no other host for anything, and has no error", async (context) => {
    const { page, requests, problems } = await browser.open(context, path);
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForLoadState("networkidle");
    expect(
      requests.filter((url) => !url.startsWith(siteUrl) && !/^(data|blob):/.test(url)),
    ).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test("no page is wider than a phone", async (context) => {
  const { page } = await browser.open(context, "", { phone: true });
  for (const path of siteFiles("html")) {
    await page.goto(siteUrl + path);
    expect(await overhang(page), path).toBeLessThanOrEqual(0);
  }
});

describe("the start page", () => {
  test("leads to the first lesson", async (context) => {
    const { page } = await browser.open(context, "");
    await page.getByRole("link", { name: "Begin with lesson 1" }).click();
    await page.waitForURL("**/lessons/01-structure.html");
    expect(await page.title()).toBe("01 Structure - Deltabook");
  });
});

describe("by keyboard", () => {
  /** The name of what has the focus. */
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent.trim() ?? "");

  test("the first Tab offers to skip to the text, and each stop can be seen", async (context) => {
    const { page } = await browser.open(context, "glossary.html");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the text");
    const stops: string[] = [];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement!).outlineWidth,
      );
      expect(parseFloat(outline), stops.at(-1)).toBeGreaterThanOrEqual(2);
    }
    expect(stops.slice(0, 6)).toEqual([
      "Deltabook",
      ...["Lessons", "Glossary", "Notation", "Library"],
      "◐ Dark",
    ]);
  });

  test("what scrolls can be reached", async (context) => {
    const { page } = await browser.open(context, "notation.html", { phone: true });
    const table = page.locator(".table").first();
    await expect.poll(() => table.getAttribute("tabindex")).toBe("0");
  });
});

describe("the switch of colours", () => {
  const paper = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test("is remembered on all pages, against the machine's setting", async (context) => {
    const { page } = await browser.open(context, "");
    const light = await paper(page);
    const button = page.getByRole("button", { name: "Dark" });
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.goto(`${siteUrl}glossary.html`);
    expect(await paper(page)).toBe(dark);
  });

  test("starts with the machine's setting", async (context) => {
    const { page } = await browser.open(context, "", { dark: true });
    expect(await page.getByRole("button", { name: "Dark" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
  });
});

describe("without JavaScript", () => {
  test("a lesson is complete: formulas, code, outputs, pictures, answers, the quiz", async (context) => {
    const { page } = await browser.open(context, "lessons/02-forward-pass.html", {
      javaScript: false,
    });
    for (const part of [
      ...[".katex-display", "pre.shiki", "pre.output.stdout", "pre.output.result"],
      ...[".output.html", ".output.figure img", "details summary", ".output.widget ol"],
    ]) {
      expect(await page.locator(part).count(), part).toBeGreaterThan(0);
    }
    const figure = page.locator(".output.figure img").first();
    await figure.scrollIntoViewIfNeeded();
    expect(await figure.getAttribute("alt")).toContain("Network from left to right");
    expect(await page.getByRole("button").count()).toBe(0);
  });
});

describe("on paper", () => {
  test("a lesson is its text, code and outputs, with the answers unfolded", async (context) => {
    const { page } = await browser.open(context, "lessons/02-forward-pass.html", { dark: true });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    for (const part of ["header.site", "footer.site", ".contents", ".neighbours"]) {
      expect(await page.locator(part).isVisible(), part).toBe(false);
    }
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator("article details:not([open])").count()).toBe(0);
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe("rgb(255, 255, 255)");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("article details[open]").count()).toBe(0);
  });
});

test("a page that is not there leads to the start, at whatever depth", async (context) => {
  const { page } = await browser.open(context, "lessons/13/nothing.html");
  await page.getByRole("link", { name: "start page of Deltabook" }).click();
  await page.waitForURL(siteUrl);
});
