import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../site";
import { violations } from "../violations";
import {
  cellButton,
  chooseFromMore,
  codeCell,
  exported,
  hasSaid,
  isKept,
  keptText,
  write,
} from "./notebook";

const browser = testBrowser();
const lesson = "lessons/01-structure.html";
const alerted = (page: Page, text: string): ReturnType<Page["locator"]> =>
  page.getByRole("alert").filter({ hasText: text });

/** Changes the record that the browser keeps, as an older version of the site, or a fault of a disk, might have left it. */
function changeRecord(page: Page, change: Record<string, unknown>): Promise<void> {
  return page.evaluate(
    (fields) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("deltabook-notebooks");
        request.onsuccess = () => {
          const opened = request.result;
          const store = opened.transaction("notebooks", "readwrite").objectStore("notebooks");
          const all = store.getAll();
          all.onsuccess = () => {
            const written = store.put({ ...(all.result as object[])[0], ...fields });
            written.onsuccess = () => {
              opened.close();
              resolve();
            };
          };
        };
      }),
    change,
  );
}

/** A page with an edit that the browser keeps. */
async function edited(page: Page): Promise<void> {
  await write(page, 1, "// my work");
  await isKept(page, "// my work");
}

test("a full storage is said, the work stays in the page, Export saves it, and it is kept once there is room", async (context) => {
  const { page } = await browser.open(context, lesson);
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const put = Reflect.get(prototype, "put") as IDBObjectStore["add"];
    Object.assign(globalThis, { room: false });
    prototype.put = function (this: IDBObjectStore, ...record) {
      if ((globalThis as { room?: boolean }).room) return put.apply(this, record);
      throw new DOMException("The disk is full", "QuotaExceededError");
    };
  });
  await write(page, 1, "// my work");
  const alert = alerted(page, "Cannot keep your edits: the browser has no room left");
  await alert.waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".notice").getByRole("button", { name: "Export .ipynb" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("01-structure-mine.ipynb");
  await page.evaluate(() => Object.assign(globalThis, { room: true }));
  await write(page, 1, "// my work, more of it");
  await isKept(page, "// my work, more of it");
  await expect.poll(() => alert.count()).toBe(0);
});

test("without any storage a page works, and says that edits are not kept as soon as there are some", async (context) => {
  const { page, problems } = await browser.open(context, "");
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", {
      value: {
        open() {
          throw new DOMException("Storage is off", "SecurityError");
        },
      },
    });
  });
  await page.goto(new URL(lesson, page.url()).href);
  await codeCell(page, 1).getByRole("button", { name: "Run code cell 1" }).click();
  await page.getByText("Code cell 1 has run").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await write(page, 1, "// my work");
  await alerted(page, "Cannot keep your edits: the browser says Storage is off").waitFor();
  expect((await exported(page)).text).toContain("// my work");
  expect(problems).toEqual([]);
});

test("a notebook that cannot be put aside is replaced only if the reader agrees", async (context) => {
  const { page } = await browser.open(context, lesson);
  await edited(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("The disk is full", "QuotaExceededError");
    };
  });
  await chooseFromMore(page, "Reset notebook");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Reset" }).click();
  await dialog.getByText("Your notebook cannot be put aside").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await codeCell(page, 1).locator(".source").innerText()).toContain("// my work");
  expect(await keptText(page)).toContain("// my work");

  await chooseFromMore(page, "Reset notebook");
  await dialog.getByRole("button", { name: "Reset" }).click();
  await dialog.getByRole("button", { name: "Replace" }).click();
  await page.getByText("The notebook is as in the lesson again.").waitFor();
});

test("a damaged record is put aside, and the lesson is shown", async (context) => {
  const { page } = await browser.open(context, lesson);
  await edited(page);
  await changeRecord(page, { text: '{"cells": [' });
  await page.reload();
  await alerted(page, "What the browser kept of this notebook is damaged").waitFor();
  await codeCell(page, 1).locator(".source").getByText("weightedSum(inputs").waitFor();
  await page.locator(".more > summary").click();
  await page.locator(".aside").getByText("damaged").waitFor();
});

test("a newer lesson is said, and nothing is lost whichever is chosen", async (context) => {
  const { page } = await browser.open(context, lesson);
  await edited(page);
  await changeRecord(page, { base: "00000000000000" });
  await page.reload();
  await page.getByText("This lesson has changed since you edited it.").waitFor();
  expect(await codeCell(page, 1).locator(".source").innerText()).toBe("// my work");
  await page.getByRole("button", { name: "Take the new one" }).click();
  await expect.poll(() => keptText(page)).toBe("[]");
  await codeCell(page, 1).locator(".source").getByText("weightedSum(inputs").waitFor();
  await page.locator(".more > summary").click();
  await page.getByRole("button", { name: /^Restore/ }).click();
  await expect.poll(() => codeCell(page, 1).locator(".source").innerText()).toBe("// my work");

  await isKept(page, "// my work");
  await changeRecord(page, { base: "00000000000000" });
  await page.reload();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(() => keptText(page)).not.toContain('"base":"00000000000000"');
  await page.reload();
  await expect.poll(() => codeCell(page, 1).locator(".source").innerText()).toBe("// my work");
  expect(await page.getByText("This lesson has changed").count()).toBe(0);
});

/** A second tab with the same lesson; a deaf one does not hear what other tabs write. */
async function secondTab(page: Page, isDeaf = false): Promise<Page> {
  const other = await page.context().newPage();
  if (isDeaf) {
    await other.addInitScript(() => {
      globalThis.BroadcastChannel = class {
        postMessage(): void {
          // to nobody
        }
      } as unknown as typeof BroadcastChannel;
    });
  }
  await other.goto(page.url());
  return other;
}

const source = (page: Page, number: number): Promise<string> =>
  codeCell(page, number).locator(".source").innerText();

test("a tab shows what another one has written, and what both write is kept", async (context) => {
  const { page } = await browser.open(context, lesson);
  const other = await secondTab(page);
  await cellButton(other, 1, "Run").click();
  await hasSaid(other, "Code cell 1 has run");
  await edited(page);
  await expect.poll(() => source(other, 1)).toBe("// my work");
  await write(other, 2, "// the other tab's");
  await isKept(page, "// the other tab's");
  await expect.poll(() => source(page, 2)).toBe("// the other tab's");
  expect(await keptText(page)).toContain("// my work");
  expect(await codeCell(page, 1).getByRole("textbox").count()).toBe(1); // its editor stays open
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(await other.getByRole("alert").count()).toBe(0);
  expect(await codeCell(other, 1).locator(".count").innerText()).toBe("In [1]"); // nothing was restarted
});

test("of two tabs that were edited at the same time neither loses anything, and it is said in view", async (context) => {
  const { page } = await browser.open(context, lesson);
  const other = await secondTab(page, true);
  await edited(page);
  await write(other, 4, "// the other tab's");
  const alert = alerted(other, "You have edited this lesson in two tabs at the same time.");
  await alert.waitFor();
  expect(await alert.evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(400);
  expect(await other.evaluate(() => scrollY)).toBeGreaterThan(400);
  await write(other, 4, "// the other tab's, and more");
  await other.waitForTimeout(600);
  await other.locator(".more > summary").click();
  await other.locator(".more").getByText("what you wrote here is put aside, below").waitFor();
  await other.locator(".aside").getByText("edited in two tabs").waitFor();
  expect(await violations(other)).toEqual([]);

  await other.reload();
  await expect.poll(() => source(other, 1)).toBe("// my work");
  await other.locator(".more > summary").click();
  await other.getByRole("button", { name: /^Restore/ }).click();
  await expect.poll(() => source(other, 4)).toBe("// the other tab's, and more");
});

test.for(["Go on with what is here", "Show the other tab's"])(
  "of two tabs that were edited at the same time one goes on: %s",
  async (choice, context) => {
    const { page } = await browser.open(context, lesson);
    const other = await secondTab(page, true);
    await edited(page);
    await write(other, 1, "// the other tab's");
    await alerted(other, "You have edited this lesson in two tabs").waitFor();
    await other.getByRole("button", { name: choice }).click();
    const isMine = choice.startsWith("Go");
    const wanted = isMine ? "// the other tab's" : "// my work";
    await expect.poll(() => source(other, 1)).toContain(wanted);
    await isKept(page, wanted);
    await expect.poll(() => other.getByRole("alert").count()).toBe(0);
    await other.locator(".more > summary").click();
    await other.getByText("Your edits are kept in this browser.").waitFor();
    await expect.poll(() => other.locator(".aside li").count()).toBe(1);
  },
);
