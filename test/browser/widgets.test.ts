import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dense } from "../../lib/src/layers";
import { Sequential } from "../../lib/src/models";
import { digitCanvasBundle } from "../../lib/src/widgets/digitCanvasBundle";
import { playgroundBundle } from "../../lib/src/widgets/playgroundBundle";
import { readSettings } from "../../lib/src/widgets/playgroundSettings";
import { quizBundle } from "../../lib/src/widgets/quizBundle";
import { widgetType } from "../../lib/src/widgets/widgetJSON";
import { questions } from "../widgets/aQuiz";
import { builtScript, executablePath, notice, openWidgets, type WidgetPage } from "./widgetPage";

let browser: Browser | undefined;
let script = "";
let opened: WidgetPage | undefined;

beforeAll(async () => {
  if (executablePath === undefined) return;
  script = await builtScript();
  browser = await chromium.launch({ executablePath });
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

const quiz = quizBundle("03", questions)[widgetType];
const playground = playgroundBundle(readSettings({ units: [8, 8, 8, 8] }))[widgetType];
const untrained = new Sequential([new Dense(10, { activation: "softmax", inputShape: [784] })]);
const digits = digitCanvasBundle(untrained)[widgetType];

test("stand on one page without getting in each other's way", async (context) => {
  if (!browser) return context.skip(notice);
  opened = await openWidgets(browser, script, [quiz, quiz, playground, digits]);
  const { page, problems } = opened;
  for (const i of [0, 1]) {
    await page
      .getByRole("radio", { name: i === 0 ? "0.5" : "0", exact: true })
      .nth(i)
      .check();
  }
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(2);
  expect(problems).toEqual([]);
});

test("give each control a name, and each id once", async (context) => {
  if (!opened) return context.skip(notice);
  expect(await opened.page.evaluate(lookForFaults)).toEqual({
    nameless: [],
    doubleIds: 0,
    lostReferences: 0,
  });
});

test("keep their keys from the page", async (context) => {
  if (!browser || !opened) return context.skip(notice);
  const { page } = opened;
  await page.evaluate(() => {
    addEventListener("keydown", () => (document.title += " leaked"));
  });
  await page.getByLabel("Pause after epochs", { exact: true }).press("d");
  await page.getByRole("application").press("a");
  expect(await page.title()).toBe("Widgets");
  const hosts = page.locator("main > div > div");
  expect(await hosts.count()).toBe(4);
  expect(await page.locator("main > div > div[data-lm-suppress-shortcuts]").count()).toBe(4);
});

test.for([900, 340])("fit into %i pixels", async (width, context) => {
  if (!browser) return context.skip(notice);
  const contents = [quiz, playground, digits];
  const { page } = await openWidgets(browser, script, contents, { width });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test("take on the page's theme", async (context) => {
  if (!browser) return context.skip(notice);
  const colors = [];
  for (const isDark of [false, true]) {
    const { page } = await openWidgets(browser, script, [quiz], { isDark });
    colors.push(await page.getByRole("region").evaluate((node) => getComputedStyle(node).color));
  }
  expect(colors).toEqual(["rgb(31, 31, 31)", "rgb(232, 232, 232)"]);
});

test("say what is amiss with a content that they do not know", async (context) => {
  if (!browser) return context.skip(notice);
  const evil = {
    widget: "quiz",
    version: 1,
    lesson: "1",
    questions: "<img src=x onerror=alert(1)>",
  };
  const contents = [{ widget: "quizz" }, { ...(quiz as object), version: 9 }, evil];
  const { page, problems } = await openWidgets(browser, script, contents);
  expect(await page.getByRole("alert").allTextContents()).toEqual([
    'This widget cannot be shown. Unknown widget: expected one of quiz, playground, digitCanvas, received "quizz" (did you mean "quiz"?).',
    "This widget cannot be shown. Cannot read the widget: expected version 1, received 9; it may come from a newer Deltabook.",
    expect.stringContaining("questions must be questions with texts and choices"),
  ]);
  expect(problems).toEqual([]);
});

/** Runs in the page: what a screen reader would stumble over. */
function lookForFaults(): { nameless: string[]; doubleIds: number; lostReferences: number } {
  const roots = Array.from(
    document.querySelectorAll("main > div > div"),
    (host) => host.shadowRoot!,
  );
  const all = (selector: string): HTMLElement[] =>
    roots.flatMap((root) => Array.from(root.querySelectorAll<HTMLElement>(selector)));
  const isNameless = (node: HTMLElement): boolean => {
    const { labels } = node as HTMLInputElement;
    return !node.getAttribute("aria-label") && node.textContent.trim() === "" && !labels?.length;
  };
  const ids = all("[id]").map((node) => node.id);
  const references = ["aria-describedby", "aria-controls", "for"].flatMap((name) =>
    all(`[${name}]`).map((node) => node.getAttribute(name)!),
  );
  return {
    nameless: all("button, input, select, canvas, svg")
      .filter(isNameless)
      .map((node) => node.outerHTML),
    doubleIds: ids.length - new Set(ids).size,
    lostReferences: references.filter((id) => !ids.includes(id)).length,
  };
}
