import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { violations } from "../violations";
import { cellButton, codeCell, hasSaid, importText, write, writeAndRun } from "./notebook";

const browser = testBrowser();
const lesson = "lessons/01-structure.html";

test.for([
  ["light", {}],
  ["dark", { dark: true }],
  ["on a phone", { phone: true }],
] as const)(
  "axe finds nothing with an editor, errors and notices, %s",
  async ([, look], context) => {
    const { page } = await browser.open(context, lesson, look);
    await writeAndRun(page, 1, "const count: number = 3;\nthrow new Error(String(count));");
    await write(page, 2, 'const text: number = "three";\ntext.toF');
    await codeCell(page, 2).locator(".cm-lintRange-error").first().waitFor({ timeout: 60_000 });
    await cellButton(page, 4, "Delete").click();
    await importText(page, "broken.ipynb", "{");
    await page.getByRole("alert").waitFor();
    await page.locator(".more > summary").click();
    expect(await violations(page)).toEqual([]);
    await codeCell(page, 2).getByRole("textbox").click();
    await page.keyboard.press("Control+Space");
    await page.getByRole("listbox").waitFor();
    expect(await violations(page)).toEqual([]);
  },
);

test("buttons are 44 pixels high and wide on a phone, and the page is no wider than it", async (context) => {
  const { page } = await browser.open(context, lesson, { phone: true });
  await cellButton(page, 1, "Edit").click();
  await hasSaid(page, "TypeScript is ready");
  const buttons = await page.locator(".tools button, .notebook-tools > button").all();
  const small = [];
  for (const button of buttons) {
    const box = await button.boundingBox(); // none where it is hidden
    if (box && Math.min(box.width, box.height) < 44) small.push(await button.innerText());
  }
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
