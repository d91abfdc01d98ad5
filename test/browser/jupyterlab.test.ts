import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "../../tools/setup/chromium";
import { startJupyterLab, type JupyterLab } from "./jupyterLab";
import { clearOutputs, openNotebook, runAllCells } from "./notebookPage";

const executablePath = findChromium();
const notice =
  "no Chromium, Chrome or Edge was found; install one, or name its program in CHROMIUM";

let lab: JupyterLab | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  if (executablePath === undefined) return;
  browser = await chromium.launch({ executablePath });
  lab = startJupyterLab();
  await lab.url;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await lab?.stop();
}, 30_000);

test("JupyterLab as npm start opens it runs lesson 02 and shows its numbers and figures", async (context) => {
  if (!browser || !lab) return context.skip(notice);
  const page = await openNotebook(browser, await lab.url, "02-forward-pass.ipynb");
  expect(await page.locator("#jp-main-dock-panel .lm-TabBar-tab.jp-mod-dirty").count()).toBe(0);
  await clearOutputs(page);
  await runAllCells(page);

  const outputs = page.locator(".jp-OutputArea-output");
  expect(await outputs.filter({ hasText: "1.2332120981" }).count()).toBe(1);
  expect(await outputs.filter({ hasText: "0.7743802721" }).count()).toBeGreaterThan(0);
  expect(await page.locator('[data-mime-type="application/vnd.jupyter.error"]').count()).toBe(0);

  const figure = page.getByRole("img", { name: /0\.774/ });
  const drawing = figure.locator("svg.main-svg").first();
  await drawing.scrollIntoViewIfNeeded();
  expect(await drawing.boundingBox()).toMatchObject({ width: 640 });
  expect(await figure.textContent()).toContain("0.774");
}, 180_000);
