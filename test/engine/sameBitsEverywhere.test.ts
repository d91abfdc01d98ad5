import { readFileSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../../tools/setup/chromium";
import { capture } from "../../tools/setup/processes";
import { bundleForBrowser, bundleForNode } from "./everywhere/bundles.mjs";
import { findNode, otherNodes } from "./everywhere/otherNodes";
import { trainAll, type Hashes, type Way } from "./everywhere/trainAll";
import { trainSeeds } from "./everywhere/trainSeeds";
import { serve, type WebServer } from "./everywhere/webServer";

const recorded = new URL("../fixtures/sameBits.json", import.meta.url);
const expected = JSON.parse(readFileSync(recorded, "utf8")) as Hashes;

const ways: readonly Way[] = [["reference"], ["wasm", 1], ["wasm", 2], ["wasm", 4]];

describe("training gives the recorded bits in this Node", () => {
  test.for(ways.map((way) => ({ way, name: way.join(" ") })))("by $name", async ({ way }) => {
    expect(await trainAll(way)).toEqual(expected);
  });
});

describe("training gives the recorded bits", () => {
  let program: string;

  beforeAll(async () => {
    program = await bundleForNode();
  });

  test.for(otherNodes)("in Node %s", { timeout: 120_000 }, async (version, context) => {
    const node = await findNode(version);
    if (node.problem !== undefined) return context.skip(node.problem);
    const args = [program, JSON.stringify(ways.slice(0, 3))];
    const { stdout, stderr } = await capture(node.program, args);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([expected, expected, expected]);
  });
});

describe("training gives the recorded bits in a browser", () => {
  const executablePath = findChromium();
  const notice =
    "no Chromium, Chrome or Edge was found; install one, or name its program in CHROMIUM";
  let browser: Browser | undefined;
  let isolated: WebServer | undefined;
  let open: WebServer | undefined;

  beforeAll(async () => {
    if (executablePath === undefined) return;
    const scripts = await bundleForBrowser();
    isolated = await serve(scripts, { isolated: true });
    open = await serve(scripts, { isolated: false });
    browser = await chromium.launch({ executablePath });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    isolated?.close();
    open?.close();
  });

  test("with threads where the page is cross-origin isolated", async (context) => {
    if (!browser) return context.skip(notice);
    const { page, printed } = await visit(browser, isolated!);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await trainInPage(page, ["wasm", 2])).toEqual(expected);
    expect(await trainInPage(page, ["auto"])).toEqual(expected);
    expect(printed).toEqual([]);
  });

  test("with threads that a worker of the page starts", async (context) => {
    if (!browser) return context.skip(notice);
    const { page } = await visit(browser, isolated!);
    expect(await trainInWorker(page, ["wasm", 2])).toEqual(expected);
  });

  test("of several networks in parallel, isolated or not, and where the threads' script is missing", async (context) => {
    if (!browser) return context.skip(notice);
    const alone = await trainSeeds(1);
    for (const server of [isolated!, open!]) {
      const { page } = await visit(browser, server);
      const workers: string[] = [];
      page.on("worker", (worker) => workers.push(worker.url()));
      for (let call = 0; call < 3; call++) expect(await trainSeedsInPage(page, 2)).toBe(alone);
      expect(workers).toEqual([`${server.url}thread.js`, `${server.url}thread.js`]);
      const { page: without } = await visit(browser, server);
      await without.route("**/thread.js", (route) => route.fulfill({ status: 404 }));
      expect(await trainSeedsInPage(without, 2)).toBe(alone);
      expect(without.workers()).toEqual([]);
    }
  });

  test("or fails with a clear error where the threads' script is missing", async (context) => {
    if (!browser) return context.skip(notice);
    const { page } = await visit(browser, isolated!);
    await page.route("**/thread.js", (route) => route.fulfill({ status: 404 }));
    await expect(trainInPage(page, ["wasm", 2])).rejects.toThrow(
      `ThreadError: Cannot go on training: one of its threads has ended (there is no script at ${isolated!.url}thread.js)`,
    );
  });

  test("with one thread elsewhere, and says so once where it may print", async (context) => {
    if (!browser) return context.skip(notice);
    const { page, printed } = await visit(browser, open!);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    expect(await trainInPage(page, ["auto"])).toEqual(expected);
    expect(printed).toEqual([]);
    expect(await trainInPage(page, ["auto"], 2)).toEqual(expected);
    expect(await trainInPage(page, ["wasm"], 2)).toEqual(expected);
    expect(await trainInPage(page, ["reference"], 2)).toEqual(expected);
    expect(printed.filter((line) => !line.startsWith("Epoch "))).toEqual([
      "Note: threads cannot share memory here (a web page must be cross-origin isolated); train with one thread.",
    ]);
    await expect(trainInPage(page, ["wasm", 2])).rejects.toThrow("must be cross-origin isolated");
  });
});

/** Opens the page; what it prints, errors too, is collected. */
async function visit(
  browser: Browser,
  { url }: WebServer,
): Promise<{ page: Page; printed: string[] }> {
  const page = await browser.newPage();
  const printed: string[] = [];
  page.on("console", (message) => printed.push(message.text()));
  page.on("pageerror", (error) => printed.push(error.message));
  await page.goto(url);
  return { page, printed };
}

function trainInPage(page: Page, way: Way, verbose: 0 | 2 = 0): Promise<Hashes> {
  return page.evaluate(
    ([way, verbose]) =>
      (globalThis as unknown as { trainAll: typeof trainAll }).trainAll(way, verbose),
    [way, verbose] as const,
  );
}

function trainSeedsInPage(page: Page, threads: number): Promise<string> {
  return page.evaluate(
    (threads) => (globalThis as unknown as { trainSeeds: typeof trainSeeds }).trainSeeds(threads),
    threads,
  );
}

function trainInWorker(page: Page, way: Way): Promise<Hashes> {
  return page.evaluate(
    (way) =>
      new Promise<Hashes>((resolve, reject) => {
        const worker = new Worker("page.js");
        worker.onmessage = ({ data }: MessageEvent<Hashes>) => {
          resolve(data);
        };
        worker.onerror = ({ message }) => {
          reject(new Error(message));
        };
        worker.postMessage(way);
      }),
    way,
  );
}
