import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questions } from "../widgets/aQuiz";
import { quizBundle } from "../../lib/src/widgets/quizBundle";
import { widgetType } from "../../lib/src/widgets/widgetJSON";
import { builtScript, button, executablePath, notice, openWidgets } from "./widgetPage";

const quiz = quizBundle("03", questions)[widgetType];

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

test("marks each choice with its reason, and counts what was right at the first try", async (context) => {
  if (!browser) return context.skip(notice);
  const { page, problems } = await openWidgets(browser, script, [quiz]);
  const first = page.getByRole("group", { name: "1. What does sigmoid(0) give?" });
  await first.getByRole("radio", { name: "0", exact: true }).check();
  expect(await first.getByText("The curve passes").count()).toBe(0);
  await first.getByRole("button", { name: "Check" }).click();
  await first.getByText("✗ Wrong. The curve passes 0.5 there.").waitFor();
  expect(await first.getByRole("status").textContent()).toContain("✗ Not yet");
  expect(await first.getByText("Half way").count()).toBe(0);
  await first.getByRole("radio", { name: "0.5" }).check();
  await first.getByRole("button", { name: "Check" }).click();
  await first.getByText("✓ Right. Half way between 0 & 1.").waitFor();

  const second = page.getByRole("group", { name: "2. Which are activations?" });
  await second.getByRole("checkbox", { name: "tanh" }).check();
  await second.getByRole("checkbox", { name: "relu" }).check();
  await second.getByRole("button", { name: "Check" }).click();
  await page.getByText("All 2 questions solved, 1 of them at the first try.").waitFor();

  await button(page, "Start again").click();
  await page.getByText("0 of 2 questions solved.").waitFor();
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(problems).toEqual([]);
});

test("can be answered by keys alone", async (context) => {
  if (!browser) return context.skip(notice);
  const { page } = await openWidgets(browser, script, [quiz]);
  for (const key of ["Tab", "Space", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await page.getByText("✓ Right. Half way").waitFor();
  const radio = page.getByRole("radio", { name: "0.5" });
  expect(await radio.evaluate((node) => node.getAttribute("aria-describedby"))).toBeTruthy();
});
