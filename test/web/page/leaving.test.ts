import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { cellButton, codeCell, hasSaid, isKept, write } from "./notebook";

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

test.for([0, 100, 300])(
  "what was written %i ms before the page is left is there again",
  async (wait, context) => {
    const { page } = await browser.open(context, lesson);
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await write(page, 1, "// written first");
    await isKept(page, "// written first");
    await write(page, 1, "// written last");
    await page.waitForTimeout(wait);
    await page.reload();
    const source = codeCell(page, 1).locator(".source");
    await expect.poll(() => source.innerText()).toBe("// written last");
    await isKept(page, "// written last");
    expect(asked).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain("unwritten");
    await page.locator(".more > summary").click();
    expect(await page.locator(".aside li").count()).toBe(0);
  },
);

test("what is written is kept at once when the editor is left, and when the cell runs", async (context) => {
  const { page } = await browser.open(context, lesson);
  await page.evaluate(() => {
    const wait = setTimeout;
    const without = (act: () => void, time?: number): unknown => time !== 400 && wait(act, time);
    Object.assign(globalThis, { setTimeout: without }); // nothing is written after a pause
  });
  await write(page, 1, "// left");
  await cellButton(page, 2, "Run").focus();
  await isKept(page, "// left");
  await write(page, 1, "// done");
  await codeCell(page, 1).getByRole("button", { name: /^Done/ }).click();
  await isKept(page, "// done");
  await write(page, 1, "// run");
  await page.keyboard.press("Control+Enter");
  await isKept(page, "// run");
});
