import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { cellButton, codeCell, hasSaid, outputs, runCell, write, writeAndRun } from "./notebook";

const browser = testBrowser();
const lesson = "lessons/01-structure.html";
const imports = 'import { display, figures } from "@deltabook/nn";\n';

/** The first figure that the page was built with, in view. */
async function firstFigure(page: Page): ReturnType<typeof shown> {
  return shown(page.locator("[data-figure]").first());
}

async function shown(figure: ReturnType<Page["locator"]>): Promise<typeof figure> {
  await figure.scrollIntoViewIfNeeded();
  await figure.locator("svg.main-svg").first().waitFor();
  return figure;
}

/** The colour of a figure's title. */
function textColour(figure: Awaited<ReturnType<typeof shown>>): Promise<string> {
  return figure
    .locator(".g-gtitle text, .gtitle")
    .first()
    .evaluate((text) => getComputedStyle(text).fill);
}

test("a figure comes to life in view, keeps its size and its text, and takes on the theme", async (context) => {
  const { page, requests, problems } = await browser.open(context, lesson);
  const isPlotly = (url: string): boolean => url.includes("plotly");
  expect(requests.filter(isPlotly)).toEqual([]);
  const picture = page.locator("[data-figure] img").first();
  const alt = await picture.getAttribute("alt");
  const { width, height } = (await picture.boundingBox())!;
  const figure = await firstFigure(page);
  expect(await figure.getAttribute("role")).toBe("img");
  expect(await figure.getAttribute("aria-label")).toBe(alt);
  expect(await figure.locator("svg.main-svg").first().boundingBox()).toMatchObject({
    width,
    height,
  });
  const light = await textColour(figure);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => textColour(figure)).not.toBe(light);
  expect(requests.filter(isPlotly)).toHaveLength(1);
  expect(problems).toEqual([]);
});

test("a figure's picture stays where plotly.js does not load", async (context) => {
  const { page } = await browser.open(context, "");
  await page.route("**/plotly*", (route) => route.abort());
  const failed = page.waitForEvent("requestfailed", (request) => request.url().includes("plotly"));
  await page.goto(new URL(lesson, page.url()).href);
  const figure = page.locator("[data-figure]").first();
  await figure.scrollIntoViewIfNeeded();
  await failed;
  await figure.locator("img").waitFor();
  expect(await figure.getAttribute("role")).toBeNull();
});

test("a figure that a cell shows is drawn in its place, and updated there", async (context) => {
  const { page } = await browser.open(context, lesson);
  const draw = (height: number): string =>
    `figures.functionPlot({ f: (x: number) => ${height} * x }, { from: 0, to: 1 })`;
  await writeAndRun(page, 1, `${imports}const shown = display(${draw(1)});`);
  const figure = await shown(outputs(page, 1).locator(".figure"));
  await writeAndRun(page, 2, `shown.update(${draw(40)});`);
  await expect.poll(() => figure.locator(".ytick").allTextContents()).toContain("40");
  expect(await outputs(page, 1).locator(".figure").count()).toBe(1);
  expect(await outputs(page, 2).locator(".output").count()).toBe(0);
});

test("a quiz works, the one that the page was built with and the one that a cell shows", async (context) => {
  const { page } = await browser.open(context, lesson);
  const built = page.locator("[data-widget]");
  await built.scrollIntoViewIfNeeded();
  await built.getByRole("radio").first().check();
  await built.getByRole("button", { name: "Check" }).first().click();
  await built
    .getByText(/^[✓✗] (Right|Wrong)/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Run all", exact: true }).click();
  await hasSaid(page, /^All \d+ code cells have run/);
  const shownWidget = page.locator(".output.widget");
  await shownWidget.scrollIntoViewIfNeeded();
  await shownWidget.getByRole("radio").first().waitFor();
});

test("what a cell prints is shown as a terminal shows it, errors in their colours", async (context) => {
  const { page } = await browser.open(context, lesson);
  const source = [
    'console.log("10 %\\r100 %");',
    'console.log("\\x1b[32mgreen\\x1b[0m");',
    'console.error("trouble");',
    "for (let i = 0; i < 100; i++) console.log(i);",
    'throw new Error("the end");',
  ];
  await writeAndRun(page, 1, source.join("\n"));
  const printed = outputs(page, 1).locator("pre");
  expect((await printed.nth(0).innerText()).split("\n").slice(0, 2)).toEqual(["100 %", "green"]);
  expect(await printed.locator(".ansi-green").innerText()).toBe("green");
  expect(await outputs(page, 1).locator(".stderr").innerText()).toContain("trouble");
  expect(await outputs(page, 1).locator(".error .ansi-red").first().innerText()).toBe("Error");
  const { height } = (await printed.last().boundingBox())!;
  expect(height).toBeLessThan(500);
});

test("HTML that a cell shows does nothing but show", async (context) => {
  const { page, requests } = await browser.open(context, lesson);
  const html = [
    '<p onclick="alert(1)" style="color: red">text<script>alert(1)</script></p>',
    '<img src="https://elsewhere.invalid/a.png" onerror="alert(1)">',
    '<a href="javascript:alert(1)">link</a> <a href="02-forward-pass.ipynb#xor">next</a>',
    '<iframe src="https://elsewhere.invalid/"></iframe><form action="x"><input></form>',
    '<progress value="1" max="2"></progress><section class="cell code">no cell</section>',
  ].join("");
  await writeAndRun(
    page,
    1,
    `${imports}display({ "text/html": ${JSON.stringify(html)}, "text/plain": "" });`,
  );
  expect(await outputs(page, 1).locator(".html").innerHTML()).toBe(
    '<p style="color: red">text</p><a>link</a> <a href="02-forward-pass.html#xor">next</a>' +
      '<progress value="1" max="2"></progress><section class="cell code">no cell</section>',
  );
  await cellButton(page, 1, "Add below").click();
  await codeCell(page, 2).getByRole("textbox").waitFor();
  expect(requests.filter((url) => url.includes("elsewhere"))).toEqual([]);
});

test("the page does not jump while a cell runs again", async (context) => {
  const { page } = await browser.open(context, lesson);
  await runCell(page, 1);
  await write(page, 1, 'await new Promise((done) => setTimeout(done, 500));\n"again"');
  const below = codeCell(page, 2);
  const before = (await below.boundingBox())!.y;
  await cellButton(page, 1, "Run").click();
  await codeCell(page, 1).locator('[data-state="running"]').waitFor();
  expect((await below.boundingBox())!.y).toBe(before);
  expect(await outputs(page, 1).innerText()).toBe("4.5");
  await hasSaid(page, "Code cell 1 has run");
  expect(await outputs(page, 1).innerText()).toBe("again");
});

test("curves are sketched while their cell runs, and drawn when it has ended", async (context) => {
  const { page } = await browser.open(context, lesson);
  const curve = "figures.functionPlot({ f: (x: number) => x * x }, { from: 0, to: 2 })";
  await write(page, 1, `${imports}display(${curve});\nawait new Promise(() => undefined);`);
  await cellButton(page, 1, "Run").click();
  const figure = outputs(page, 1).locator(".figure");
  await figure.locator("svg.sketch polyline").waitFor();
  const alt = await figure.locator("[role=img]").getAttribute("aria-label");
  expect(await figure.locator("svg.main-svg").count()).toBe(0);
  await page.getByRole("button", { name: "Stop" }).click();
  await figure.locator("svg.main-svg").first().waitFor();
  expect(await figure.locator("svg.sketch").count()).toBe(0);
  expect(await figure.locator("[role=img]").getAttribute("aria-label")).toBe(alt);
});
