import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { codeCell, hasSaid, outputs, write } from "./notebook";

const browser = testBrowser();

/** What has the focus, by the name that a screen reader says. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const node = document.activeElement!;
    return node.getAttribute("aria-label") ?? node.textContent.trim();
  });
}

/** Whether a code cell has the focus. */
function focusIsIn(page: Page, number: number): Promise<boolean> {
  return codeCell(page, number).evaluate((node) => node.contains(document.activeElement));
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Tab never came to "${name}"`);
}

test("a lesson can be run, edited and left by the keyboard alone", async (context) => {
  const { page } = await browser.open(context, "lessons/01-structure.html");
  await tabTo(page, "Run all");
  await tabTo(page, "More");
  await page.keyboard.press("Enter");
  await tabTo(page, "Restart and run all");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("More");

  await tabTo(page, "Run code cell 1");
  await page.keyboard.press("Shift+Enter");
  await hasSaid(page, "Code cell 1 has run");
  const second = codeCell(page, 2);
  expect(await focusIsIn(page, 2)).toBe(true);

  await page.keyboard.press("Enter");
  await second.getByRole("textbox").waitFor();
  expect(await focused(page)).toBe("Text of code cell 2");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("[[1, 2]]", { delay: 10 });
  await page.keyboard.press("Control+Enter");
  await hasSaid(page, "Code cell 2 has run");
  expect(await outputs(page, 2).innerText()).toBe("[ [ 1, 2 ] ]");
  expect(await focused(page)).toBe("Text of code cell 2");

  await page.keyboard.press("Tab"); // indents
  expect(await focused(page)).toBe("Text of code cell 2");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Done, close the editor of code cell 2");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Add below code cell 2");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Edit code cell 2");
});

/** Whether the start of the outputs of a code cell is in view, below the toolbar. */
function startsInView(page: Page, number: number): Promise<boolean> {
  return outputs(page, number).evaluate((node) => {
    const { bottom } = document.querySelector(".notebook-tools")!.getBoundingClientRect();
    const { top } = node.getBoundingClientRect();
    return top >= bottom - 1 && top < innerHeight;
  });
}

test("Shift+Enter goes on to the next cell, and leaves the result in view", async (context) => {
  const { page } = await browser.open(context, "lessons/01-structure.html");
  await write(page, 1, "for (let i = 0; i < 15; i++) console.log(i);");
  await page.keyboard.press("Shift+Enter");
  await hasSaid(page, "Code cell 1 has run");
  expect(await focusIsIn(page, 2)).toBe(true);
  await page.waitForTimeout(1000); // the page would scroll smoothly
  expect(await startsInView(page, 1)).toBe(true);
});

test("Shift+Enter stays where a cell fails or does not compile", async (context) => {
  const { page } = await browser.open(context, "lessons/01-structure.html");
  const failing = {
    'throw new Error("no")': /failed: Error: no/,
    "const a: string = 1;": /assignable/,
  };
  for (const [source, problem] of Object.entries(failing)) {
    await write(page, 1, source);
    await page.keyboard.press("Shift+Enter");
    await hasSaid(page, problem);
    expect(await focused(page)).toBe("Text of code cell 1");
    await page.waitForTimeout(1000);
    expect(await startsInView(page, 1)).toBe(true);
  }
});
