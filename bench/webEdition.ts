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
import { measureResponsiveness } from "./web/responsiveness.js";
import { measureStops } from "./web/stops.js";
import { measureVisits, visitCount } from "./web/visits.js";

/** `npm run bench -- web`: measures in Chromium how fast the web edition is; writes bench/web.md. */
export async function webEdition(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new SetupError("Cannot measure the web edition: no Chromium, Chrome or Edge was found");
  }
  await bringUpToDate(site, root);
  const server = await serveFolder(join(root, "site/dist"));
  const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"] });
  try {
    writeFileSync(join(root, "bench/web.md"), await report(browser, server.url));
    console.log("Written: bench/web.md");
  } finally {
    await browser.close();
    await server.close();
  }
}

async function report(browser: Browser, url: string): Promise<string> {
  const busy = load();
  const visits = await said(measureVisits(browser, url));
  const responsiveness = await said(measureResponsiveness(browser, url));
  const stops = await said(measureStops(browser, url));
  return `# The web edition, measured

Written by \`npm run bench -- web\`: what is changed here by hand is lost. ${machineText()}, Chromium ${browser.version()};
load of the machine before: ${busy}.

## A first visit

Lesson 05, opened ${visitCount} times each in a browser that has nothing of the site; seconds from the opening, medians but for
the slowest. Cells can be run when their buttons are there and the page's thread is free to answer them; then the service
worker takes over, and the page is loaded once more to have threads. The first cell loads the library. All that the browser
and its workers fetch comes through the slow line, 40 ms away; only the page's own thread is made slower.

${visits}

The goals: cells can be run within 0.5 s on this machine, within 3 s on the slow one. Who has pressed something by then keeps the
page, and gets threads with the next one.

## While lesson 09 trains

What the browser calls a long task takes 50 ms of the page's thread and more; the goal is to have none. "Timer late by" is how late a
timer without a delay was at worst, "frame after" the longest time between two frames, both with what other programs and
the training's own threads take of the processors. The page shows the training cell meanwhile. A training is the median of its runs.

${responsiveness}

The training on 60,000 digits is measured where \`DELTABOOK_MNIST_DIR\` is set. Its curves are sketched while the cell runs: plotly.js
draws a figure in one piece, in 25 to 60 ms, the first time in 100 and more, and does so when the cell has ended.

## Stop

From the press of Stop to the moment when the cell has ended, at ten moments of its training. The goal: within 1 s.

${stops}
`;
}

/** Shows a table as soon as it is measured: all of them take minutes. */
async function said(table: Promise<string>): Promise<string> {
  console.log(`${await table}\n`);
  return table;
}
