import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";

const patience = 120_000;

/** Opens a notebook in JupyterLab, and waits until its kernel is ready. What the test does there is never saved. */
export async function openNotebook(browser: Browser, lab: URL, name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.setDefaultTimeout(patience);
  await page.route("**/api/contents/**", (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  const address = new URL(`/lab/tree/${name}?reset`, lab);
  address.searchParams.set("token", lab.searchParams.get("token")!);
  await page.goto(address.href);
  await kernelIsIdle(page);
  return page;
}

/** Takes away what the notebook was saved with, so that what shows later was computed now. */
export async function clearOutputs(page: Page): Promise<void> {
  await chooseFromMenu(page, "Edit", "Clear Outputs of All Cells");
  await page.waitForFunction(() => !document.querySelector(".jp-OutputArea-output"));
}

/** Runs all cells, and waits until each has its number. */
export async function runAllCells(page: Page): Promise<void> {
  await chooseFromMenu(page, "Run", "Run All Cells");
  const unfinished = page.locator(".jp-CodeCell .jp-InputPrompt", { hasNotText: /\[\d+\]:/ });
  await expect.poll(() => unfinished.count(), { timeout: patience }).toBe(0);
  await kernelIsIdle(page);
}

/** The status bar says so only when there is a kernel, and it waits. */
async function kernelIsIdle(page: Page): Promise<void> {
  await page.getByText("TypeScript (tslab) | Idle").waitFor();
}

async function chooseFromMenu(page: Page, menu: string, command: string): Promise<void> {
  await page.getByRole("menuitem", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name: command, exact: true }).click();
}
