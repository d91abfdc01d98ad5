import type { Browser, Page } from "playwright-core";
import {
  hasReached,
  installProbe,
  isUsable,
  press,
  type Probe,
  type StateChange,
} from "./page/probe.js";

/** How a tab is opened. */
export interface TabOptions {
  /** Whether service workers work there: without them pages are not isolated, and have one thread. */
  readonly serviceWorkers: boolean;
  /** How many times slower than this machine the page's thread is. */
  readonly slower?: number;
}

/** A page in a browser that has nothing of the site yet. */
export interface Tab {
  readonly page: Page;
  readonly probe: () => Promise<Probe>;
  readonly close: () => Promise<void>;
}

/** Milliseconds that anything may take. */
const patience = 120_000;

/** Opens a page, and waits until it can be used, with threads where they are to be had. */
export async function openTab(
  browser: Browser,
  url: string,
  { serviceWorkers, slower = 1 }: TabOptions,
): Promise<Tab> {
  const context = await browser.newContext({ serviceWorkers: serviceWorkers ? "allow" : "block" });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(isUsable, serviceWorkers);
  return {
    page,
    probe: () => page.evaluate("deltabookProbe"),
    close: () => context.close(),
  };
}

/** How often, in milliseconds, a page is asked: seldom, for that takes time of its own. */
const every = 50;

/** A run of a cell that has been asked for. */
export interface Run {
  /** Resolves when the cell has come into a state by this run. */
  readonly reaches: (state: "running" | "ready") => Promise<void>;
}

/** Runs a cell. */
export async function runCell(page: Page, cell: string): Promise<Run> {
  const after = await page.evaluate(press, cell);
  return {
    async reaches(state) {
      await page.waitForFunction(hasReached, { cell, state, after }, { polling: every });
    },
  };
}

/** When a cell came into a state the last time. */
export function lastTime(states: readonly StateChange[], cell: string, state: string): number {
  const found = states.filter((change) => change.cell === cell && change.state === state);
  if (found.length > 0) return found[found.length - 1].time;
  throw new Error(`Cannot measure: expected cell ${cell} to become ${state}, it never did`);
}
