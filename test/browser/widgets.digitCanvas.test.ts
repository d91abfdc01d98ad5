import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dense, mnist, Sequential, toCategorical } from "@deltabook/nn";
import { digitCanvasBundle } from "../../lib/src/widgets/digitCanvasBundle";
import type { Place } from "../../lib/src/widgets/drawing";
import { widgetType } from "../../lib/src/widgets/widgetJSON";
import { builtScript, button, executablePath, notice, openWidgets } from "./widgetPage";

let browser: Browser | undefined;
let script = "";
let digits: unknown;

beforeAll(async () => {
  if (executablePath === undefined) return;
  script = await builtScript();
  digits = digitCanvasBundle(await trainedOnDigits())[widgetType];
  browser = await chromium.launch({ executablePath });
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

async function trainedOnDigits(): Promise<Sequential> {
  const { train } = await mnist.load();
  const model = new Sequential([
    new Dense(24, { activation: "relu", inputShape: [784], kernelInitializer: "heUniform" }),
    new Dense(10, { activation: "softmax" }),
  ]);
  model.compile({ loss: "categoricalCrossentropy", optimizer: "adam" });
  const x = train.x.reshape(train.x.shape[0], -1).divide(255);
  await model.fit(x, toCategorical(train.y, 10), { epochs: 4, verbose: 0 });
  return model;
}

const one: Place[] = [
  [0.52, 0.15],
  [0.48, 0.85],
];
const seven: Place[] = [
  [0.28, 0.22],
  [0.72, 0.22],
  [0.45, 0.85],
];
const zero: Place[] = Array.from({ length: 25 }, (_, i) => [
  0.5 + 0.22 * Math.sin((i / 24) * 2 * Math.PI),
  0.5 - 0.33 * Math.cos((i / 24) * 2 * Math.PI),
]);

test("reads digits that a mouse draws, live", async (context) => {
  if (!browser) return context.skip(notice);
  const { page, problems } = await openWidgets(browser, script, [digits]);
  for (const [digit, stroke] of [
    ["1", one],
    ["7", seven],
    ["0", zero],
  ] as const) {
    await draw(page, stroke);
    await page.getByText(`The network says: ${digit}`).waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: new RegExp(`^${digit}[01]`) })
      .waitFor();
    await button(page, "Clear").click();
    await page.getByText("Draw a digit from 0 to 9").waitFor();
  }
  expect(problems).toEqual([]);
});

test("can be drawn on by keys", async (context) => {
  if (!browser) return context.skip(notice);
  const { page } = await openWidgets(browser, script, [digits]);
  await page.getByRole("application", { name: "Surface to draw a digit on" }).focus();
  await page.keyboard.press("Space");
  await page.getByText("Pen down.").waitFor();
  for (let i = 0; i < 14; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.getByText("The network says: 1").waitFor();
  await page.keyboard.press("Tab");
  expect(await button(page, "Clear").evaluate(isFocused)).toBe(true);
});

test("can be drawn on by a finger", async (context) => {
  if (!browser) return context.skip(notice);
  const { page } = await openWidgets(browser, script, [digits]);
  const surface = page.getByRole("application");
  expect(await surface.evaluate((node) => getComputedStyle(node).touchAction)).toBe("none");
  await surface.evaluate((node, stroke) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    node.setPointerCapture = () => undefined; // made-up pointers cannot be captured
    stroke.forEach(([x, y], i) => {
      const place = { clientX: left + x * width, clientY: top + y * height };
      const type = i === 0 ? "pointerdown" : "pointermove";
      const init = { ...place, pointerId: 9, pointerType: "touch", button: 0, bubbles: true };
      node.dispatchEvent(new PointerEvent(type, init));
    });
  }, seven);
  await page.getByText("The network says: 7").waitFor();
});

async function draw(page: Page, stroke: readonly Place[]): Promise<void> {
  const surface = page.getByRole("application");
  await surface.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await surface.boundingBox())!;
  const at = ([across, down]: Place): [number, number] => [x + across * width, y + down * height];
  await page.mouse.move(...at(stroke[0]));
  await page.mouse.down();
  for (const place of stroke.slice(1)) await page.mouse.move(...at(place), { steps: 6 });
  await page.mouse.up();
}

function isFocused(node: Element): boolean {
  return (node.getRootNode() as ShadowRoot).activeElement === node;
}
