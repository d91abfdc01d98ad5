import type { Browser } from "playwright-core";
import { median } from "../report/median.js";
import { markdownTable } from "../report/markdownTable.js";
import { slowLine, type Line } from "./slowLine.js";
import { lastTime, openTab, runCell } from "./tab.js";

/** How fast the line and the machine of a reader are. */
interface Reader {
  readonly name: string;
  /** How many times slower than this machine. */
  readonly slower: number;
  readonly bitsPerSecond?: number;
}

/** Seconds from the opening of a page. */
interface Visit {
  readonly drawn: number;
  readonly interactive: number;
  /** The same after the page has been loaded once more, so that it has threads. */
  readonly threads: number;
  /** From Run to the result, the first time: the runner and the library are loaded for it. */
  readonly firstRun: number;
}

const readers: readonly Reader[] = [
  { name: "this machine", slower: 1 },
  { name: "10 Mbit/s, a processor 4 times slower", slower: 4, bitsPerSecond: 10e6 },
];

const lesson = "lessons/05-backpropagation.html";
const firstCell = "forward";
const visits = 7;

/** How soon a lesson can be read, and used, by those who have never opened the site. */
export async function measureVisits(browser: Browser, url: string): Promise<string> {
  const rows = [];
  for (const reader of readers) {
    const line = await lineOf(reader, url);
    const seen = [];
    for (let i = 0; i < visits; i++) seen.push(await visit(browser, line.url, reader));
    await line.close();
    rows.push(row(reader, seen));
  }
  return markdownTable(
    [
      "reader",
      "text is drawn",
      "cells can be run",
      "the slowest time",
      "again, with threads",
      "the first cell takes",
    ],
    rows,
  );
}

/** How often each page is visited. */
export const visitCount = visits;

function lineOf({ bitsPerSecond }: Reader, url: string): Promise<Line> {
  if (bitsPerSecond !== undefined) return slowLine(url, { bitsPerSecond, roundTrip: 40 });
  return Promise.resolve({ url, close: () => Promise.resolve() });
}

async function visit(browser: Browser, url: string, { slower }: Reader): Promise<Visit> {
  const { page, probe, close } = await openTab(browser, url + lesson, {
    serviceWorkers: true,
    slower,
  });
  const run = await runCell(page, firstCell);
  await run.reaches("ready");
  const { loadings, clicks, states } = await probe();
  const [first, last] = [loadings[0], loadings[loadings.length - 1]];
  const firstRun = lastTime(states, firstCell, "ready") - clicks[0];
  await close();
  return {
    drawn: first.drawn / 1000,
    interactive: first.interactive / 1000,
    threads: (last.begun + last.interactive - first.begun) / 1000,
    firstRun: firstRun / 1000,
  };
}

function row({ name }: Reader, seen: readonly Visit[]): string[] {
  const all = (part: keyof Visit): number[] => seen.map((one) => one[part]);
  const times = [
    median(all("drawn")),
    median(all("interactive")),
    Math.max(...all("interactive")),
    median(all("threads")),
    median(all("firstRun")),
  ];
  return [name, ...times.map((time) => `${time.toFixed(2)} s`)];
}
