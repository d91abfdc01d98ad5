import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject, type TestContext } from "vitest";
import { findChromium } from "../../tools/setup/chromium";

/** Where the site is served while the tests run; ends with a slash. */
export const siteUrl = inject("siteUrl");

const executablePath = findChromium();

/** Milliseconds that a busy machine gets for what a page shows later. */
const patience = 90_000;

const notice =
  "no Chromium, Chrome or Edge was found; install one, or name its program in CHROMIUM";

/** How a page is opened. */
export interface OpenOptions {
  /** Whether service workers work there. Without them, the default, a page is never cross-origin isolated. */
  readonly serviceWorkers?: boolean;
  readonly javaScript?: boolean;
  readonly dark?: boolean;
  /** 360 pixels wide, with a touch screen. */
  readonly phone?: boolean;
  /** The site's address, if it is another than the usual one. */
  readonly at?: string;
}

/** A page of the site in a browser that has nothing else open, nor anything stored. */
export interface OpenedPage {
  readonly page: Page;
  /** The addresses of all requests so far, those of the service worker too. */
  readonly requests: readonly string[];
  /** Errors of scripts, and what the console was told as an error or a warning. */
  readonly problems: readonly string[];
}

/** A Chromium of its own for the tests of a file. */
export interface TestBrowser {
  /**
   * Opens a page of the site, such as `lessons/01-structure.html`, and waits until it is loaded. The test is skipped, saying so,
   * where there is no Chromium. The page is closed after the test.
   */
  open(context: TestContext, path: string, options?: OpenOptions): Promise<OpenedPage>;
}

/** Starts a Chromium before the tests of a file, and ends it after them. */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (executablePath === undefined) return;
    const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
    browser = await chromium.launch({ executablePath, args });
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    open(context, path, options = {}) {
      if (!browser) return context.skip(notice);
      return openPage(browser, path, options);
    },
  };
}

/** Opens a page in a new context of the browser. */
export async function openPage(
  browser: Browser,
  path: string,
  options: OpenOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext(contextOptions(options));
  context.setDefaultTimeout(patience);
  const requests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("weberror", (error) => problems.push(String(error.error())));
  context.on("console", (message) => {
    const isProblem = /^(error|warning)$/.test(message.type());
    if (isProblem && !message.text().endsWith("blocked by Playwright"))
      problems.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(new URL(path, options.at ?? siteUrl).href);
  if (options.javaScript ?? true) await laidOut(page);
  return { page, requests, problems };
}

/** Waits until all texts stand where they will stay: what is pressed before may move away. */
async function laidOut(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(".cell.text:not(.laid-out)"));
}

function contextOptions({
  serviceWorkers = false,
  javaScript = true,
  dark = false,
  phone = false,
}: OpenOptions): BrowserContextOptions {
  return {
    serviceWorkers: serviceWorkers ? "allow" : "block",
    javaScriptEnabled: javaScript,
    colorScheme: dark ? "dark" : "light",
    viewport: phone ? { width: 360, height: 740 } : { width: 1200, height: 800 },
    hasTouch: phone,
  };
}

/** Waits until the service worker has taken the page over: it is then cross-origin isolated. */
export async function isolated(page: Page): Promise<void> {
  await page.waitForFunction(
    () => crossOriginIsolated && navigator.serviceWorker.controller !== null,
  );
  await page.waitForLoadState();
  await laidOut(page);
}
