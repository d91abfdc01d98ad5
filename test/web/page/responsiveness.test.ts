import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { hasSaid } from "./notebook";

const browser = testBrowser();

/** Milliseconds that a browser calls a long task. */
const longTask = 50;

/** Has the browser record tasks of the page's thread that keep it from answering. */
function recordLongTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
  });
}

/** Runs lesson 09, and gives the long tasks meanwhile. */
async function runLesson(page: Page): Promise<number[]> {
  await recordLongTasks(page);
  await page.getByRole("button", { name: "Run all", exact: true }).click();
  await hasSaid(page, /^All \d+ code cells have run$/, 300_000);
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  return tasks.filter((duration) => duration > longTask);
}

test("the page answers while lesson 09 trains", { timeout: 600_000 }, async (context) => {
  let fewest = Infinity;
  for (let attempt = 0; attempt < 3 && fewest > 0; attempt++) {
    // A busy machine makes any task long: what counts is that none need be.
    const { page } = await browser.open(context, "lessons/09-mnist.html");
    fewest = Math.min(fewest, (await runLesson(page)).length);
    await page.close();
  }
  expect(fewest).toBe(0);
});

test("Stop ends a training, and keeps all variables", { timeout: 300_000 }, async (context) => {
  const { page } = await browser.open(context, "lessons/09-mnist.html");
  await page.getByRole("button", { name: "Run all", exact: true }).click();
  await page
    .locator('[data-cell="full-fit"], [data-cell="seeds"]')
    .locator('[data-state="running"]')
    .waitFor({ timeout: 200_000 });
  await page.getByRole("button", { name: "Stop" }).click();
  const [asked] = [Date.now()];
  await page.locator(".notebook-tools[data-busy=false]").waitFor();
  expect(Date.now() - asked).toBeLessThan(3000);
  expect(await page.locator(".output.error").last().innerText()).not.toContain(
    "variables are gone",
  );
});
