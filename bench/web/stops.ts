import type { Browser } from "playwright-core";
import { markdownTable } from "../report/markdownTable.js";
import { median } from "../report/median.js";
import {
  begin,
  modes,
  openLesson,
  prepare,
  trainings,
  type Mode,
  type Training,
} from "./lesson09.js";
import { lastTime, type Tab } from "./tab.js";

/** Stop is pressed after these shares of a training, one after the other. */
const moments = [0, 0.08, 0.16, 0.24, 0.32, 0.4, 0.48, 0.56, 0.64, 0.72];

/** How long it takes until a training has ended after Stop. */
export async function measureStops(browser: Browser, url: string): Promise<string> {
  const rows = [];
  for (const mode of modes) rows.push(...(await rowsOf(browser, url, mode)));
  return markdownTable(
    ["with", "what is trained", "stops", "median", "worst", "variables are kept"],
    rows,
  );
}

async function rowsOf(browser: Browser, url: string, mode: Mode): Promise<string[][]> {
  const tab = await openLesson(browser, url, mode);
  const rows = [];
  for (const [place, training] of trainings.entries()) {
    await prepare(tab, training);
    const times = [];
    let kept = 0;
    const whole = await trainingTime(tab, training);
    for (const moment of moments) {
      times.push(await stop(tab, training, moment * whole));
      if (await hasVariables(tab, training)) kept++;
      else for (const each of trainings.slice(0, place + 1)) await prepare(tab, each);
    }
    rows.push(row(mode, training, times, kept));
  }
  await tab.close();
  return rows;
}

/** How many milliseconds the training takes that is not stopped. */
async function trainingTime(tab: Tab, training: Training): Promise<number> {
  const run = await begin(tab, training);
  await run.reaches("ready");
  const { states } = await tab.probe();
  return lastTime(states, training.cell, "ready") - lastTime(states, training.cell, "running");
}

/** Milliseconds from the press of Stop to the moment when the cell is stopped. */
async function stop(tab: Tab, training: Training, moment: number): Promise<number> {
  const { page } = tab;
  const run = await begin(tab, training);
  await page.waitForTimeout(moment);
  await page.getByRole("button", { name: "Stop", exact: true }).click({ timeout: 2000 });
  await run.reaches("ready");
  const { clicks, states } = await tab.probe();
  const pressed = clicks[clicks.length - 1];
  const ended = lastTime(states, training.cell, "ready");
  if (ended > pressed) return ended - pressed;
  throw new Error(`Cannot measure Stop: ${training.cell} had ended ${moment} ms after it began`);
}

/** Whether the cell has ended by itself, and not with its worker. */
async function hasVariables({ page }: Tab, { cell }: Training): Promise<boolean> {
  const outputs = page.locator(`[data-cell="${cell}"] .outputs`);
  return !(await outputs.innerText()).includes("all variables are gone");
}

function row(mode: Mode, training: Training, times: readonly number[], kept: number): string[] {
  const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
  return [
    mode.name,
    training.name,
    String(times.length),
    seconds(median(times)),
    seconds(Math.max(...times)),
    `${kept} of ${times.length}`,
  ];
}
