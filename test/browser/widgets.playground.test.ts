import { chromium, type Browser, type Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Place } from "../../lib/src/widgets/drawing";
import { playgroundBundle } from "../../lib/src/widgets/playgroundBundle";
import { readSettings, type PlaygroundOptions } from "../../lib/src/widgets/playgroundSettings";
import { widgetType } from "../../lib/src/widgets/widgetJSON";
import { builtScript, button, executablePath, notice, openWidgets } from "./widgetPage";

let browser: Browser | undefined;
let script = "";

beforeAll(async () => {
  if (executablePath === undefined) return;
  script = await builtScript();
  browser = await chromium.launch({ executablePath });
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

function playground(options: PlaygroundOptions): unknown {
  return playgroundBundle(readSettings(options))[widgetType];
}

test("learns circles, and pauses where the loss is low enough", async (context) => {
  if (!browser) return context.skip(notice);
  const content = playground({ dataset: "circles", noise: 0.05, stopLoss: 0.05 });
  const { page, problems } = await openWidgets(browser, script, [content]);
  await page.getByText("Ready: press Train.").waitFor();
  await button(page, "Train").click();
  await page.getByText(/^Paused in epoch \d+: the training loss is below 0.05/).waitFor();
  const map = page.getByRole("img", { name: /^Output of the network .* data set circles/ });
  const alt = (await map.getAttribute("aria-label"))!;
  expect(Number(/(\d+) of 100 validation points/.exec(alt)![1])).toBeGreaterThan(97);
  const curve = page.getByRole("img", {
    name: /^Loss over [\d,]+ epochs: training from .* to 0.0/,
  });
  expect(await curve.locator("polyline").count()).toBe(2);
  expect(await areOrange(map, [0.5, 0.5], [0.02, 0.02])).toEqual([true, false]);
  expect(problems).toEqual([]);
});

test("steps, resets, and takes other settings and seeds", async (context) => {
  if (!browser) return context.skip(notice);
  const { page } = await openWidgets(browser, script, [playground({ units: [2] })]);
  const progress = page.getByText(/^Epoch \d+: training loss/);
  await expect.poll(() => progress.textContent()).toMatch(/^Epoch 0:/);
  const first = await progress.textContent();
  await button(page, "Step").click();
  await expect.poll(() => progress.textContent()).toMatch(/^Epoch 1:/);
  await button(page, "Reset").click();
  await expect.poll(() => progress.textContent()).toBe(first);
  await button(page, "New seed").click();
  await expect.poll(() => progress.textContent()).not.toBe(first);

  await page.getByLabel("Data set", { exact: true }).selectOption("xor");
  await page.getByRole("img", { name: /data set xor, after 0 epochs/ }).waitFor();
  await page.getByRole("slider", { name: "Hidden layers" }).fill("3");
  expect(await page.getByRole("slider", { name: /^Layer \d$/ }).count()).toBe(3);
  await page.getByLabel("Activation of layer 2").selectOption("relu");
  expect(await page.getByLabel("Activation", { exact: true }).inputValue()).toBe("(mixed)");
  await page.getByLabel("Activation", { exact: true }).selectOption("sigmoid");
  expect(await page.getByLabel("Activation of layer 2").inputValue()).toBe("sigmoid");
  await page.getByLabel("Pause after epochs", { exact: true }).fill("3");
  await button(page, "Train").click();
  await page.getByText("Paused after 3 epochs. Press Train to go on.").waitFor();
});

test("can be paused at any time", async (context) => {
  if (!browser) return context.skip(notice);
  const content = playground({ dataset: "spirals", units: [8, 8], stopEpochs: 1_000_000 });
  const { page } = await openWidgets(browser, script, [content]);
  await page.getByText("Ready: press Train.").waitFor();
  await button(page, "Train").click();
  await page.getByText(/^Epoch [1-9]/).waitFor();
  await button(page, "Pause").click();
  await page.getByText(/^Paused in epoch \d+\.$/).waitFor();
  const epoch = await page.getByText(/^Epoch \d/).textContent();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await page.getByText(/^Epoch \d/).textContent()).toBe(epoch);
});

test("says what happened where the loss is NaN, and what to try", async (context) => {
  if (!browser) return context.skip(notice);
  const options = { units: [8, 8, 8, 8], activation: "relu", learningRate: 1e30 } as const;
  const { page } = await openWidgets(browser, script, [playground(options)]);
  await page.getByText("Ready: press Train.").waitFor();
  await button(page, "Train").click();
  await page.getByText(/NaN \(not a number\).* Choose a smaller learning rate/).waitFor();
});

test("explains each word where it stands", async (context) => {
  if (!browser) return context.skip(notice);
  const { page } = await openWidgets(browser, script, [playground({})]);
  const toggle = button(page, "What is meant by learning rate?");
  expect(await toggle.getAttribute("aria-expanded")).toBe("false");
  await toggle.click();
  expect(await toggle.getAttribute("aria-expanded")).toBe("true");
  expect(await page.getByText("How large the steps of the weights are.").isVisible()).toBe(true);
  await toggle.click();
  expect(await page.getByText("How large the steps of the weights are.").isVisible()).toBe(false);
  const words = await page.getByRole("button", { name: /^What is meant by/ }).count();
  expect(words).toBeGreaterThanOrEqual(14);
});

/** Whether the map is orange at places, from 0 to 1 across and down; else it is blue. */
async function areOrange(map: Locator, ...places: Place[]): Promise<boolean[]> {
  return map.evaluate((node, all) => {
    const { width, height } = node as HTMLCanvasElement;
    const { data } = (node as HTMLCanvasElement)
      .getContext("2d")!
      .getImageData(0, 0, width, height);
    return all.map(([across, down]) => {
      const i = 4 * (Math.round(down * height) * width + Math.round(across * width));
      return data[i] > data[i + 2];
    });
  }, places);
}
