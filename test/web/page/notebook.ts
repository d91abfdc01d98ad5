import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** The n-th code cell of the page, counted from 1 as its label does. */
export function codeCell(page: Page, number: number): Locator {
  return page.getByRole("region", { name: `Code cell ${number}`, exact: true });
}

/** A button of a code cell by what it does: "Run". */
export function cellButton(page: Page, number: number, verb: string): Locator {
  return codeCell(page, number).getByRole("button", { name: `${verb} code cell ${number}` });
}

/** The line that says what the notebook is doing. */
export function statusLine(page: Page): Locator {
  return page.locator(".notebook-tools [role=status]");
}

/** Waits until the notebook says something. */
export async function hasSaid(page: Page, text: string | RegExp, timeout = 60_000): Promise<void> {
  await statusLine(page).filter({ hasText: text }).waitFor({ timeout });
}

/** Runs a code cell, and waits until it has run, or failed. */
export async function runCell(page: Page, number: number): Promise<void> {
  await cellButton(page, number, "Run").click();
  await hasSaid(page, new RegExp(`^Code cell ${number} (has run|failed)`));
}

/** Opens the editor of a code cell, and writes `source` in place of what is there. */
export async function write(page: Page, number: number, source: string): Promise<void> {
  const editor = codeCell(page, number).getByRole("textbox");
  if ((await editor.count()) === 0) await cellButton(page, number, "Edit").click();
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(source);
}

/** Writes a code cell anew, and runs it. */
export async function writeAndRun(page: Page, number: number, source: string): Promise<void> {
  await write(page, number, source);
  await runCell(page, number);
}

/** The outputs of a code cell. */
export function outputs(page: Page, number: number): Locator {
  return codeCell(page, number).locator(".outputs");
}

/** Presses a button of the menu "More". */
export async function chooseFromMore(page: Page, name: string): Promise<void> {
  await page.locator(".more > summary").click();
  await page.locator(".more").getByRole("button", { name, exact: true }).click();
}

/** The text of the file that Export gives, and its name. */
export async function exported(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    chooseFromMore(page, "Export .ipynb"),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Imports a file. */
export async function importText(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    chooseFromMore(page, "Import .ipynb"),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Waits until the browser has what was written. */
export async function isKept(page: Page, text: string): Promise<void> {
  await expect.poll(() => keptText(page)).toContain(text);
}

/** What the browser keeps of the notebooks of this site. */
export function keptText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open("deltabook-notebooks");
        request.onsuccess = () => {
          const opened = request.result;
          if (opened.objectStoreNames.length === 0) {
            opened.close();
            resolve("");
            return;
          }
          const all = opened.transaction("notebooks").objectStore("notebooks").getAll();
          all.onsuccess = () => {
            opened.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
}
