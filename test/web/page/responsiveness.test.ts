import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { hasSaid } from "./notebook";

const browser = testBrowser();

/** What a browser calls a long task, in microseconds. */
const longTask = 50_000;

/** An event of Chromium's trace; times in microseconds, `tdur` without what other programs took of the processor. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Does something, and gives the processor's time of each task of the page's main thread meanwhile. */
async function taskTimes(page: Page, act: () => Promise<void>): Promise<number[]> {
  const chromium = page.context().browser()!;
  await chromium.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await act();
  const trace = (await chromium.stopTracing()).toString();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith("RunTask") && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur);
}

test("no task keeps the page from answering while lesson 09 trains", async (context) => {
  const { page } = await browser.open(context, "lessons/09-mnist.html");
  const times = await taskTimes(page, async () => {
    await page.getByRole("button", { name: "Run all", exact: true }).click();
    await hasSaid(page, /^All \d+ code cells have run$/, 100_000);
  });
  expect(times.filter((time) => time > 1000).length).toBeGreaterThan(10); // the trace has times
  expect(times.filter((time) => time > longTask)).toEqual([]);
});

test("Stop ends a training", async (context) => {
  const { page } = await browser.open(context, "lessons/09-mnist.html");
  const cell = page.locator('[data-cell="seeds"]');
  await page.getByRole("button", { name: "Run all", exact: true }).click();
  await cell.locator('[data-state="running"]').waitFor({ timeout: 100_000 });
  await page.getByRole("button", { name: "Stop" }).click();
  await page.locator('.notebook-tools[data-busy="false"]').waitFor();
  await cell.locator(".error").getByText("Interrupted").first().waitFor();
});
