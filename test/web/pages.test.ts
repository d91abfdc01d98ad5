import type { Locator, Page, PageScreenshotOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { siteFiles } from "./files";
import { siteUrl, testBrowser, type OpenOptions } from "./site";
import { violations } from "./violations";

const browser = testBrowser();

type Clip = NonNullable<PageScreenshotOptions["clip"]>;

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

/** How much the last pixels of a box differ from its panel, from 0 to 1, in the padding below its text. */
async function contrastOfEdge(page: Page, box: Locator, side: "left" | "right"): Promise<number> {
  const { x, y, width, height } = (await box.boundingBox())!;
  const clip = { y: y + height - 6, width: 1, height: 1 };
  // The left edge is a line of another colour.
  const edge = await grey(page, { ...clip, x: side === "left" ? x + 5 : x + width - 3 });
  return Math.abs(edge - (await grey(page, { ...clip, x: x + width / 2 })));
}

/** The brightness of a spot of the page, from 0 to 1. */
async function grey(page: Page, clip: Clip): Promise<number> {
  const png = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const context = document.createElement("canvas").getContext("2d")!;
    context.drawImage(picture, 0, 0);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3 / 255;
  }, png);
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

describe("on a phone", () => {
  test("the formulas of a row stand below each other, whole", async (context) => {
    const { page } = await browser.open(context, "lessons/03-activation-functions.html", {
      phone: true,
    });
    const row = page.locator(".formula.row").nth(1);
    await row.scrollIntoViewIfNeeded();
    const [first, second] = await row
      .locator(".katex-display")
      .evaluateAll((all) => all.map((formula) => formula.getBoundingClientRect().top));
    expect(second).toBeGreaterThan(first);
    expect(await row.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });

  test.for([{}, { dark: true }])(
    "a shadow says where there is more, until it is reached, %j",
    async (looks, context) => {
      const { page } = await browser.open(context, "lessons/03-activation-functions.html", {
        phone: true,
        ...looks,
      });
      const code = page.locator("pre.shiki").nth(1);
      await code.scrollIntoViewIfNeeded();
      const edge = (side: "left" | "right"): Promise<number> => contrastOfEdge(page, code, side);
      expect(await edge("left")).toBeLessThan(0.05);
      expect(await edge("right")).toBeGreaterThan(0.2);
      await code.evaluate((box) => {
        box.scrollTo(box.scrollWidth, 0);
      });
      expect(await edge("left")).toBeGreaterThan(0.2);
      expect(await edge("right")).toBeLessThan(0.05);
    },
  );
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
  test("a lesson is its text, code and outputs, on white", async (context) => {
    const { page } = await browser.open(context, "lessons/02-forward-pass.html", { dark: true });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const part of ["header.site", "footer.site", ".contents", ".neighbours"]) {
      expect(await page.locator(part).isVisible(), part).toBe(false);
    }
    expect(await page.getByRole("button").count()).toBe(0);
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe("rgb(255, 255, 255)");
  });

  test("answers stay folded, but for those that the reader has opened: others do the exercises", async (context) => {
    const { page } = await browser.open(context, "lessons/02-forward-pass.html");
    const answers = page.locator("article details");
    await answers.first().locator("summary").click();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await answers.first().locator("p").first().isVisible()).toBe(true);
    expect(await answers.nth(1).locator("summary").isVisible()).toBe(true);
    expect(await page.locator("article details[open]").count()).toBe(1);
  });

  test("no line of code or output is cut off", async (context) => {
    const { page } = await browser.open(context, "lessons/09-mnist.html", { phone: true });
    await page.emulateMedia({ media: "print" });
    const cut = await page
      .locator("pre")
      .evaluateAll((all) =>
        all.filter((pre) => pre.scrollWidth > pre.clientWidth).map((pre) => pre.textContent),
      );
    expect(cut).toEqual([]);
  });
});

test("a page that is not there leads to the start, at whatever depth", async (context) => {
  const { page } = await browser.open(context, "lessons/13/nothing.html");
  await page.getByRole("link", { name: "start page of Deltabook" }).click();
  await page.waitForURL(siteUrl);
});
