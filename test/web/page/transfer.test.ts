import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../tools/setup/root.mjs";
import { testBrowser } from "../site";
import { violations } from "../violations";
import {
  chooseFromMore,
  codeCell,
  exported,
  importText,
  isKept,
  outputs,
  write,
  writeAndRun,
} from "./notebook";

const browser = testBrowser();
const lesson = "lessons/01-structure.html";
const published = readFileSync(join(root, "notebooks/01-structure.ipynb"), "utf8");

/** The Python that `npm start` made, if it did: nbformat is in it. */
const python = ["bin/python", "Scripts/python.exe"]
  .map((path) => join(root, ".venv", path))
  .find((path) => existsSync(path));

const validate = `
import nbformat, sys
nbformat.validate(nbformat.reads(sys.stdin.read(), as_version=nbformat.NO_CONVERT), version=4, version_minor=5)
`;

test("a notebook that nobody edited is exported byte for byte", async (context) => {
  const { page } = await browser.open(context, lesson);
  const { name, text } = await exported(page);
  expect(name).toBe("01-structure.ipynb");
  expect(text === published).toBe(true);
});

test("an edited notebook is exported as Jupyter has it, with its outputs, and comes in again", async (context) => {
  const { page } = await browser.open(context, lesson);
  await writeAndRun(page, 1, 'console.log("printed");\nconsole.error("trouble");\n[1, 2]');
  await writeAndRun(page, 2, 'throw new TypeError("no")');
  const { text } = await exported(page);
  const { cells } = JSON.parse(text) as { cells: { id: string; outputs: object[] }[] };
  const byId = (number: number): Promise<object[]> =>
    codeCell(page, number)
      .getAttribute("data-cell")
      .then((id) => cells.find((cell) => cell.id === id)!.outputs);
  expect(await byId(1)).toEqual([
    { output_type: "stream", name: "stdout", text: ["printed\n"] },
    { output_type: "stream", name: "stderr", text: ["trouble\n"] },
    {
      output_type: "execute_result",
      execution_count: 1,
      data: { "text/plain": ["[ 1, 2 ]"] },
      metadata: {},
    },
  ]);
  expect(await byId(2)).toMatchObject([{ output_type: "error", ename: "TypeError", evalue: "no" }]);
  if (python) execFileSync(python, ["-c", validate], { input: text });

  await chooseFromMore(page, "Reset notebook");
  await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
  await page.getByText("The notebook is as in the lesson again.").waitFor();
  await importText(page, "mine.ipynb", text);
  await page.getByText("This is mine.ipynb now.").waitFor();
  expect(await outputs(page, 1).innerText()).toContain("printed");
  expect((await exported(page)).text).toBe(text);
});

test.for([
  ["broken.ipynb", "{ no", "Cannot import broken.ipynb: it is not a notebook, for it is not JSON"],
  ["list.ipynb", "[1]", "Cannot import list.ipynb: it is JSON, but not a notebook"],
  [
    "empty.ipynb",
    '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    "Cannot import empty.ipynb: it has no cells",
  ],
  [
    "python.ipynb",
    published
      .replaceAll(/"(tslab|typescript)"/g, '"python"')
      .replace("TypeScript (tslab)", "Python 3"),
    "Cannot import python.ipynb: it is written for Python 3, and only TypeScript runs here",
  ],
] as const)(
  "%s is refused, and the reader's work stays",
  async ([name, text, message], context) => {
    const { page } = await browser.open(context, lesson);
    await write(page, 1, "// my work");
    await importText(page, name, text);
    await page.getByRole("alert").filter({ hasText: message }).waitFor();
    expect(await codeCell(page, 1).locator(".source").innerText()).toContain("// my work");
    expect((await exported(page)).text).toContain("// my work");
  },
);

test("an import asks before it replaces edits, puts them aside, and can be undone", async (context) => {
  const { page } = await browser.open(context, lesson);
  await write(page, 1, "// my work");
  await isKept(page, "// my work");
  await importText(page, "other.ipynb", published.replace("# 01 Structure", "# Another"));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect((await exported(page)).text).toContain("// my work");

  await importText(page, "other.ipynb", published.replace("# 01 Structure", "# Another"));
  await dialog.getByRole("button", { name: "Replace" }).click();
  await page.getByText("This is other.ipynb now.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Another" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => codeCell(page, 1).locator(".source").innerText()).toContain("// my work");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("01 Structure");

  await page.locator(".more > summary").click();
  await page.getByText("replaced by other.ipynb").waitFor();
  await page.getByRole("button", { name: /^Throw away/ }).click();
  await expect.poll(() => page.getByText("replaced by other.ipynb").count()).toBe(0);
});

test("another lesson's notebook opens at its own lesson, and this one stays", async (context) => {
  const { page } = await browser.open(context, lesson);
  await write(page, 1, "// my work");
  await isKept(page, "// my work");
  const other = readFileSync(join(root, "notebooks/02-forward-pass.ipynb"), "utf8");
  const text = other.replace("# 02 Forward pass", "# 02 Forward pass\\n\\nMine");
  await importText(page, "mine.ipynb", text);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("mine.ipynb belongs to another lesson: 02-forward-pass.").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await codeCell(page, 1).locator(".source").innerText()).toContain("// my work");

  await importText(page, "mine.ipynb", text);
  await dialog.getByRole("button", { name: "Open it there" }).click();
  await page.waitForURL("**/02-forward-pass.html");
  await page.getByText("Mine", { exact: true }).waitFor();
  await page.goto(new URL("01-structure.html", page.url()).href);
  await expect.poll(() => codeCell(page, 1).locator(".source").innerText()).toBe("// my work");
});
