import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { cellButton, codeCell, hasSaid, outputs, runCell, write, writeAndRun } from "./notebook";

const browser = testBrowser();
const lesson = "lessons/01-structure.html";

test("a cell as it was published runs, and no compiler is loaded for it", async (context) => {
  const { page, requests, problems } = await browser.open(context, lesson);
  await runCell(page, 1);
  expect(await outputs(page, 1).innerText()).toBe("4.5");
  expect(await codeCell(page, 1).locator(".count").innerText()).toBe("In [1]");
  const names = requests.map((url) => new URL(url).pathname.split("/").at(-1));
  expect(names).toContain("runner.js");
  expect(names).not.toContain("compiler.js");
  expect(names).not.toContain("editor.js");
  expect(problems).toEqual([]);
});

test("an edit is marked where its type is wrong, fails if it is run, and runs once it is mended", async (context) => {
  const { page, problems } = await browser.open(context, lesson);
  await write(page, 1, 'const count: number = "three";\ncount');
  await hasSaid(page, "Loading the TypeScript compiler");
  const marked = codeCell(page, 1).locator(".cm-lintRange-error");
  await marked.waitFor({ timeout: 60_000 });
  expect(await marked.innerText()).toBe("count");
  await marked.hover();
  const message = "Type 'string' is not assignable to type 'number'.";
  await page.locator(".cm-tooltip").getByText(message).waitFor();
  await page.mouse.move(0, 0);

  await cellButton(page, 1, "Run").click();
  await hasSaid(page, /^Code cell 1 failed: .*Type 'string' is not assignable/);
  expect(await outputs(page, 1).locator(".error").innerText()).toContain(message);

  await writeAndRun(page, 1, "const count: number = 3;\ncount");
  expect(await outputs(page, 1).innerText()).toBe("3");
  await expect.poll(() => marked.count()).toBe(0);
  expect(problems).toEqual([]);
});

test("the editor completes names, and explains the one under the pointer", async (context) => {
  const { page } = await browser.open(context, lesson);
  await runCell(page, 1);
  await write(page, 2, "weightedSum");
  const line = codeCell(page, 2).locator(".cm-line");
  await hasSaid(page, "TypeScript is ready");
  await page.keyboard.press("Escape"); // closes the list of completions
  await line.hover({ position: { x: 40, y: 8 } });
  await page.locator(".explanation").getByText("function weightedSum(").waitFor();
  await page.mouse.move(0, 0);
  await expect.poll(() => page.locator(".explanation").count()).toBe(0);
  await page.keyboard.press("Control+i");
  await page.locator(".explanation").getByText("function weightedSum(").waitFor();
  await page.keyboard.type("; inputs.");
  const list = page.getByRole("listbox");
  await list.getByRole("option", { name: "concat", exact: true }).waitFor();
  await page.keyboard.type("len");
  await list.getByRole("option", { name: "length" }).waitFor();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => codeCell(page, 2).getByRole("textbox").innerText())
    .toBe("weightedSum; inputs.length");
});

test("a cell that is closed shows its text in colours", async (context) => {
  const { page } = await browser.open(context, lesson);
  await write(page, 1, "const text = `a`;");
  await codeCell(page, 1).getByRole("button", { name: "Done" }).click();
  const source = codeCell(page, 1).locator(".source pre");
  await expect.poll(() => source.locator(".t-keyword").first().innerText()).toBe("const");
  expect(await source.innerText()).toBe("const text = `a`;");
});
