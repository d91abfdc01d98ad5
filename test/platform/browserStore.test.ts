import { join } from "node:path";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { browserStore } from "../../lib/src/platform/browserStore";
import { FileError } from "../../lib/src/platform/fileError";
import { findChromium } from "../../tools/setup/chromium";
import { serve, type WebServer } from "../engine/everywhere/webServer";

type Store = typeof browserStore;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("where the browser allows no database", () => {
  /** A database that fails with this error as soon as it is opened. */
  const failing = (name: string): object => ({
    open() {
      const request = { error: Object.assign(new Error("no"), { name }), onerror: () => undefined };
      queueMicrotask(() => {
        request.onerror();
      });
      return request;
    },
  });

  test.each([
    ["SecurityError", "denied"],
    ["QuotaExceededError", "full"],
  ])("a %s becomes a FileError: %s", async (name, reason) => {
    vi.stubGlobal("indexedDB", failing(name));
    await expect(browserStore.keep("a.json", "")).rejects.toMatchObject({
      name: "FileError",
      message: "Cannot keep a.json: the browser says no",
      reason,
    });
    await expect(browserStore.readKept("a.json")).rejects.toThrow("Cannot read a.json");
  });

  test("none at all becomes a FileError, too", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await expect(browserStore.keep("a.json", "")).rejects.toBeInstanceOf(FileError);
  });
});

describe("in a browser", () => {
  const executablePath = findChromium();
  const script = `
    const keepAndRead = async (text) => {
      const before = await store.readKept("a.json");
      await store.keep("a.json", text);
      return [before, await store.readKept("a.json")];
    };
    if (typeof document === "undefined") onmessage = async ({ data }) => postMessage(await keepAndRead(data));`;
  let browser: Browser | undefined;
  let server: WebServer | undefined;

  beforeAll(async () => {
    if (executablePath === undefined) return;
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, "../../lib/src/platform/browserStore.ts")],
      ...{ bundle: true, write: false, globalName: "bundle", target: "es2022" },
    });
    const page = `${outputFiles[0].text};const store = bundle.browserStore;${script}`;
    server = await serve(new Map([["page.js", page]]), { isolated: false });
    browser = await chromium.launch({ executablePath });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test("keeps texts beyond the page, in workers as well", async (context) => {
    if (!browser || !server) return context.skip("no Chromium, Chrome or Edge was found");
    const page = await browser.newPage();
    const here = (text: string): Promise<unknown> =>
      page.evaluate((kept) => (globalThis as unknown as Keeper).keepAndRead(kept), text);
    await page.goto(server.url);
    await page.addScriptTag({ content: "globalThis.keepAndRead = keepAndRead" });
    expect(await here("one")).toEqual([undefined, "one"]);
    await page.reload();
    await page.addScriptTag({ content: "globalThis.keepAndRead = keepAndRead" });
    expect(await here("two")).toEqual(["one", "two"]);
    const inWorker = page.evaluate(async () => {
      const worker = new Worker("page.js");
      const answer = new Promise((resolve) => {
        worker.onmessage = ({ data }) => {
          resolve(data);
        };
      });
      worker.postMessage("three");
      return answer;
    });
    expect(await inWorker).toEqual(["two", "three"]);
  }, 60_000);
});

interface Keeper {
  keepAndRead(text: string): ReturnType<Store["readKept"]>;
}
