import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { violations } from "../violations";
import {
  cellButton,
  codeCell,
  exported,
  hasSaid,
  isKept,
  keptText,
  outputs,
  runCell,
  write,
  writeAndRun,
} from "./notebook";

const browser = testBrowser();
const lesson = "lessons/01-structure.html";

test("a cell that is added below another runs, is counted, and goes with Delete", async (context) => {
  const { page } = await browser.open(context, lesson);
  const count = await page.locator(".cell.code").count();
  await cellButton(page, 1, "Add below").click();
  await codeCell(page, 2).getByRole("textbox").waitFor();
  expect(await codeCell(page, 2).getByRole("button", { name: "Reset" }).count()).toBe(0);
  await writeAndRun(page, 2, "6 * 7");
  expect(await outputs(page, 2).innerText()).toBe("42");
  expect(await page.locator(".cell.code").count()).toBe(count + 1);
  await codeCell(page, count + 1).waitFor();
  await cellButton(page, 2, "Delete").click();
  expect(await page.locator(".cell.code").count()).toBe(count);
});

test("a deleted cell comes back in its place, with its text and its outputs", async (context) => {
  const { page } = await browser.open(context, lesson);
  await writeAndRun(page, 1, 'console.log("here")');
  const { text: before } = await exported(page);
  const id = await codeCell(page, 1).getAttribute("data-cell");
  await cellButton(page, 1, "Delete").click();
  const undo = page.getByRole("button", { name: "Undo" });
  await expect.poll(() => undo.evaluate((node) => node === document.activeElement)).toBe(true);
  expect((await exported(page)).text).not.toContain(`"id": "${id!}"`);
  await undo.click();
  expect(await outputs(page, 1).innerText()).toBe("here\n");
  expect((await exported(page)).text).toBe(before);
});

test("a cell goes back to the lesson's text and outputs, and Undo takes the edit again", async (context) => {
  const { page } = await browser.open(context, lesson);
  const published = await codeCell(page, 1).locator(".source").innerHTML();
  await writeAndRun(page, 1, "1 + 1");
  await isKept(page, "1 + 1");
  await cellButton(page, 1, "Reset").click();
  expect(await codeCell(page, 1).locator(".source").innerHTML()).toBe(published);
  expect((await outputs(page, 1).innerText()).trim()).toBe("4.5");
  await expect.poll(() => keptText(page)).toBe("[]");
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await codeCell(page, 1).locator(".source").innerText()).toBe("1 + 1");
  expect(await outputs(page, 1).innerText()).toBe("2");
});

test("edits are there again after the page is loaded again", async (context) => {
  const { page } = await browser.open(context, lesson);
  await writeAndRun(page, 1, "20 + 1");
  await cellButton(page, 1, "Add below").click();
  await write(page, 2, "// mine");
  await cellButton(page, 4, "Delete").click();
  const count = await page.locator(".cell.code").count();
  await isKept(page, "// mine");
  const { text } = await exported(page);
  await page.reload();
  await expect.poll(() => codeCell(page, 1).locator(".source").innerText()).toBe("20 + 1");
  expect(await outputs(page, 1).innerText()).toBe("21");
  expect(await codeCell(page, 2).locator(".source").innerText()).toBe("// mine");
  expect(await page.locator(".cell.code").count()).toBe(count);
  expect((await exported(page)).text).toBe(text);
});

test("a deleted cell of the lesson can be brought back after the page is loaded again", async (context) => {
  const { page } = await browser.open(context, lesson);
  const { text } = await exported(page);
  const source = await codeCell(page, 3).locator(".source").innerText();
  await cellButton(page, 3, "Delete").click();
  await cellButton(page, 3, "Delete").click();
  await write(page, 1, "// my work");
  await isKept(page, "// my work");
  await page.reload();
  const mark = page.locator(".missing");
  await expect.poll(() => mark.count()).toBe(2);
  expect(await mark.first().locator("p").innerText()).toBe(
    "1 cell of the lesson was deleted here.",
  );
  expect(await violations(page)).toEqual([]);
  await mark.first().getByRole("button", { name: "Bring it back" }).press("Enter");
  await mark.first().getByRole("button", { name: "Bring it back" }).click();
  await expect.poll(() => mark.count()).toBe(0);
  expect(await codeCell(page, 3).locator(".source").innerText()).toBe(source);
  expect(await codeCell(page, 1).locator(".source").innerText()).toBe("// my work");
  await cellButton(page, 1, "Reset").click();
  // With their outputs, too:
  expect((await exported(page)).text === text).toBe(true);
});

test("Run all runs the cells from the first to the last, and a failing one is the last", async (context) => {
  const { page } = await browser.open(context, lesson);
  await page.getByRole("button", { name: "Run all", exact: true }).click();
  await page.getByText(/^All \d+ code cells have run$/).waitFor({ timeout: 60_000 });
  await write(page, 2, 'throw new Error("stop here")');
  await page.getByRole("button", { name: "Run all", exact: true }).click();
  await page.getByText("Code cell 2 failed: Error: stop here").waitFor({ timeout: 60_000 });
  const failed = codeCell(page, 2);
  expect(await failed.evaluate((node) => node.getBoundingClientRect().top > innerHeight)).toBe(
    true,
  );
  await page.getByRole("button", { name: "Show code cell 2" }).click();
  await expect
    .poll(() => failed.evaluate((node) => node.getBoundingClientRect().top < innerHeight / 2))
    .toBe(true);
  expect(await codeCell(page, 3).locator(".count").innerText()).toBe("In [ ]");
});

test("Restart forgets all variables", async (context) => {
  const { page } = await browser.open(context, lesson);
  await runCell(page, 1);
  await page.getByRole("button", { name: "Restart", exact: true }).click();
  await page.getByText("Restarted: all variables are gone").waitFor();
  expect(await codeCell(page, 1).locator(".count").innerText()).toBe("In [ ]");
  await writeAndRun(page, 2, "inputs");
  expect(await outputs(page, 2).innerText()).toContain("Cannot find name 'inputs'");
  const hint = "'inputs' comes from code cell 1, which has not run. Run the cells above first.";
  await page.getByText(`Code cell 2 failed: ${hint}`).waitFor();
  expect((await outputs(page, 2).innerText()).split("\n", 1)).toEqual([hint]);
});

test("a Stop that takes all variables says so, and leaves no cell that counts as run", async (context) => {
  const { page } = await browser.open(context, lesson);
  await runCell(page, 1);
  await write(page, 3, 'console.log("begun"); while (true) {}');
  await cellButton(page, 3, "Run").click();
  await outputs(page, 3).getByText("begun").waitFor();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await hasSaid(page, /^Code cell 3 failed: .* all variables are gone/);
  expect(await page.locator(".count").filter({ hasText: /\d/ }).count()).toBe(0);
  expect((await outputs(page, 1).innerText()).trim()).toBe("4.5");
  await writeAndRun(page, 2, "inputs");
  await hasSaid(page, "'inputs' comes from code cell 1, which has not run.");
});

test("a name that a stopped cell was to declare is explained", async (context) => {
  const { page } = await browser.open(context, lesson);
  const training = `import { Dense, Sequential } from "@deltabook/nn";
const model = new Sequential([new Dense(1, { inputShape: [1] })]);
model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
const history = await model.fit([[1]], [[2]], { epochs: 1e8 });`;
  await write(page, 1, training);
  await cellButton(page, 1, "Run").click();
  await outputs(page, 1).getByText("Epoch").first().waitFor();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await hasSaid(page, /^Code cell 1 failed/);
  await writeAndRun(page, 2, "history.epoch");
  await hasSaid(page, "'history' was to come from code cell 1, which was stopped.");
});

test("marks in an error stay below the text that they mark, however narrow the page is", async (context) => {
  const { page } = await browser.open(context, lesson, { phone: true });
  const long = `const a: string = ${Array.from({ length: 30 }, (_, i) => `${i}`).join(" + ")};`;
  await writeAndRun(page, 1, long);
  const quote = outputs(page, 1).locator(".quote");
  expect(await quote.innerText()).toMatch(/^ {6}> const a: string = [^\n]*;\n +~\n?$/);
  const lines = await quote.evaluate(
    (node) => node.clientHeight / parseFloat(getComputedStyle(node).lineHeight),
  );
  expect(Math.round(lines)).toBe(2);
  expect(await quote.evaluate((node) => node.scrollWidth > node.clientWidth)).toBe(true);
});
