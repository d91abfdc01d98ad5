import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { cellButton, hasSaid, isKept, write } from "./notebook";

const browser = testBrowser();
const lesson = "lessons/01-structure.html";

const training = `import { moons, Sequential, Dense } from "@deltabook/nn";
const { x, y } = moons({ samples: 200, seed: 1 });
const model = new Sequential([new Dense(8, { activation: "tanh", inputShape: [2] }), new Dense(1)], { seed: 1 });
model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
await model.fit(x, y, { epochs: 1_000_000, verbose: 0 });`;

/** Goes to another page; true if the browser asked first whether to leave. */
async function leave(page: Page): Promise<boolean> {
  let asked = false;
  page.on("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.accept();
  });
  await page.goto(new URL("../glossary.html", page.url()).href);
  return asked;
}

test("leaving is not asked about where nothing would be lost", async (context) => {
  const { page } = await browser.open(context, lesson);
  await cellButton(page, 1, "Run").click();
  await hasSaid(page, "Code cell 1 has run");
  await write(page, 1, "// my work");
  await isKept(page, "// my work");
  expect(await leave(page)).toBe(false);
});

test("leaving is asked about while something trains, and the training ends with the page", async (context) => {
  const { page, problems } = await browser.open(context, lesson);
  await write(page, 1, training);
  await cellButton(page, 1, "Run").click();
  await expect.poll(() => page.workers().length).toBeGreaterThan(1);
  await page.locator('.tools[data-state="running"]').waitFor();
  await page.waitForTimeout(2500);
  expect(await leave(page)).toBe(true);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(problems).toEqual([]);
});

test("leaving is asked about where the browser keeps nothing", async (context) => {
  const { page } = await browser.open(context, lesson);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The disk is full", "QuotaExceededError");
    };
  });
  await write(page, 1, "// my work");
  await page.getByRole("alert").waitFor();
  expect(await leave(page)).toBe(true);
});
