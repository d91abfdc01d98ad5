import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, inject, test } from "vitest";
import { root } from "../../tools/setup/root.mjs";
import { serveFolder, type StaticServer } from "../../tools/site/serve";
import { isolated, siteUrl, testBrowser } from "./site";

const browser = testBrowser();
const copy = join(root, "build", "test", `offline-${process.pid}`);
let server: StaticServer | undefined;

/** Serves a copy of the site that a test may change, or switch off. */
async function serveCopy(): Promise<StaticServer> {
  cpSync(inject("siteFolder"), copy, { recursive: true });
  server = await serveFolder(copy, { under: "/a/b/" });
  return server;
}

async function stopServer(): Promise<void> {
  await server?.close();
  server = undefined;
}

afterEach(async () => {
  await stopServer();
  rmSync(copy, { recursive: true, force: true });
});

const kept = "All lessons are kept in this browser: they work without a network.";

describe("with service workers", () => {
  test("a page is isolated after it has loaded once more, and never loads again", async (context) => {
    const { page } = await browser.open(context, "", { serviceWorkers: true });
    await isolated(page);
    let loads = 0;
    page.on("load", () => loads++);
    await page.getByText(kept).waitFor();
    expect(loads).toBe(0);
    await page.getByRole("link", { name: "05 Backpropagation" }).click();
    await page.waitForURL("**/05-backpropagation.html");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  test("a page that the reader has touched is not loaded again", async (context) => {
    const { page } = await browser.open(context, "about:blank", { serviceWorkers: true });
    await page.addInitScript(() => {
      sessionStorage.setItem("loads", String(Number(sessionStorage.getItem("loads")) + 1));
      const touch = (): boolean => dispatchEvent(new KeyboardEvent("keydown"));
      addEventListener("DOMContentLoaded", touch);
    });
    await page.goto(`${siteUrl}lessons/01-structure.html`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByText(kept).waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem("loads"))).toBe("1");
  });

  test("all pages work without a server after the first visit, unknown ones say so", async (context) => {
    const { url } = await serveCopy();
    const { page } = await browser.open(context, "", { serviceWorkers: true, at: url });
    await page.getByText(kept).waitFor();
    await stopServer();
    await page.reload();
    await page.getByRole("link", { name: "09 MNIST" }).click();
    await page.getByRole("heading", { level: 1, name: "09 MNIST" }).waitFor();
    const figure = page.locator(".output.figure").first();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".main-svg").first().waitFor();
    await page.goto(`${url}lessons/13-nothing.html`);
    await page.getByRole("link", { name: "start page of Deltabook" }).click();
    await page.waitForURL(url);
  });
});

describe("without service workers", () => {
  test("pages can be read, and are not isolated", async (context) => {
    const { page, problems } = await browser.open(context, "lessons/02-forward-pass.html");
    await page.getByRole("heading", { level: 1, name: "02 Forward pass" }).waitFor();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    expect(problems).toEqual([]);
  });
});
