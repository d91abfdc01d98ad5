import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { bringUpToDate } from "../tools/build/step.js";
import { findChromium } from "../tools/setup/chromium.js";
import { root } from "../tools/setup/root.mjs";
import { SetupError } from "../tools/setup/setupError.mjs";
import { site } from "../tools/site/buildSite.js";
import { serveFolder } from "../tools/site/serve.js";
import { load, machineText } from "./report/machine.js";
import { median } from "./report/median.js";

/** How fast the line and the machine of a reader are. */
interface Reader {
  readonly name: string;
  /** How many times slower than this machine. */
  readonly slower: number;
  readonly bitsPerSecond?: number;
}

/** Seconds from the opening of a page. */
interface Times {
  readonly drawn: number;
  readonly interactive: number;
  /** From Run to the result, the first time: the runner and the library are loaded for it. */
  readonly firstRun: number;
}

const readers: readonly Reader[] = [
  { name: "this machine", slower: 1 },
  { name: "10 Mbit/s, a processor 4 times slower", slower: 4, bitsPerSecond: 10e6 },
];

const page = "lessons/05-backpropagation.html";
const runs = 5;

/** `npm run bench -- web`: measures in Chromium how soon a lesson of the web edition can be used; writes bench/web.md. */
export async function webEdition(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new SetupError("Cannot measure the web edition: no Chromium, Chrome or Edge was found");
  }
  await bringUpToDate(site, root);
  const server = await serveFolder(join(root, "site/dist"));
  const browser = await chromium.launch({ executablePath });
  const busy = load();
  const rows = [];
  for (const reader of readers) rows.push(row(reader, await measure(browser, server.url, reader)));
  const title = `${machineText()}, Chromium ${browser.version()}`;
  await browser.close();
  await server.close();
  writeFileSync(join(root, "bench/web.md"), report(rows, title, busy));
  console.log("Written: bench/web.md");
}

async function measure(browser: Browser, url: string, reader: Reader): Promise<Times[]> {
  const times = [];
  for (let i = 0; i < runs; i++) times.push(await visit(browser, url, reader));
  return times;
}

/** One first visit, in a browser that has nothing of the site yet. */
async function visit(
  browser: Browser,
  url: string,
  { slower, bitsPerSecond }: Reader,
): Promise<Times> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  if (bitsPerSecond !== undefined) {
    const throughput = { downloadThroughput: bitsPerSecond / 8, uploadThroughput: -1 };
    await session.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 40 },
      ...throughput,
    });
  }
  await tab.goto(url + page, { waitUntil: "commit" });
  const runAll = tab.getByRole("button", { name: "Run all" });
  await runAll.waitFor();
  const now = (): Promise<number> => tab.evaluate("performance.now()");
  const interactive = await now();
  const drawn: number = await tab.evaluate(
    "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()",
  );
  const cell = tab.locator(".cell.code").first();
  const start = await now();
  await cell.getByRole("button", { name: /^Run/ }).click();
  await cell.getByText("In [1]").waitFor();
  const firstRun = (await now()) - start;
  await context.close();
  return { drawn: drawn / 1000, interactive: interactive / 1000, firstRun: firstRun / 1000 };
}

function row({ name }: Reader, times: readonly Times[]): string {
  const middle = (part: keyof Times): string => median(times.map((one) => one[part])).toFixed(2);
  return `| ${name} | ${middle("drawn")} | ${middle("interactive")} | ${middle("firstRun")} |`;
}

function report(rows: readonly string[], machine: string, busy: number): string {
  return `# The web edition, measured

Written by \`npm run bench -- web\`: what is changed here by hand is lost. Seconds of a first visit to lesson 05, medians of ${runs}.

| reader | text is drawn after | cells can be run after | the first cell takes |
| ------ | ------------------- | ---------------------- | -------------------- |
${rows.join("\n")}

${machine}; load of the machine before: ${busy}.
`;
}
