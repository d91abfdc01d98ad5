import type { Browser } from "playwright-core";
import { markdownTable } from "../report/markdownTable.js";
import { median } from "../report/median.js";
import {
  addFullMnist,
  begin,
  fullTraining,
  modes,
  openLesson,
  prepare,
  trainings,
  type Mode,
  type Training,
} from "./lesson09.js";
import type { Span } from "./page/probe.js";
import { lastTime, type Tab } from "./tab.js";

/** What one training was like for who uses the page meanwhile; milliseconds, but for `seconds`. */
interface Watched {
  readonly seconds: number;
  /** The longest of the tasks that the browser calls long; 0 without one. */
  readonly longTask: number;
  readonly timerGap: number;
  readonly frameGap: number;
}

const runs = 5;

/** How well the page answers while lesson 09 trains. */
export async function measureResponsiveness(browser: Browser, url: string): Promise<string> {
  const rows = [];
  for (const mode of modes) rows.push(...(await rowsOf(browser, url, mode)));
  return markdownTable(
    [
      "with",
      "what is trained",
      "runs",
      "a training",
      "longest task",
      "timer late by",
      "frame after",
    ],
    rows,
  );
}

async function rowsOf(browser: Browser, url: string, mode: Mode): Promise<string[][]> {
  const tab = await openLesson(browser, url, mode);
  const rows = [];
  for (const training of trainings) {
    await prepare(tab, training);
    const watched = [];
    for (let i = 0; i < runs; i++) watched.push(await watch(tab, training));
    rows.push(row(mode, training, watched));
  }
  if (await addFullMnist(tab)) {
    await prepare(tab, fullTraining);
    rows.push(row(mode, fullTraining, [await watch(tab, fullTraining)]));
  }
  await tab.close();
  return rows;
}

async function watch(tab: Tab, training: Training): Promise<Watched> {
  const { cell } = training;
  const run = await begin(tab, training);
  await run.reaches("ready");
  const { states, longTasks, timerGaps, frameGaps } = await tab.probe();
  const begun = lastTime(states, cell, "running");
  const ended = lastTime(states, cell, "ready");
  const longest = (spans: readonly Span[]): number =>
    Math.max(
      0,
      ...spans
        .filter(({ start, duration }) => start + duration > begun && start < ended)
        .map(({ duration }) => duration),
    );
  return {
    seconds: (ended - begun) / 1000,
    longTask: longest(longTasks),
    timerGap: longest(timerGaps),
    frameGap: longest(frameGaps),
  };
}

function row(mode: Mode, training: Training, watched: readonly Watched[]): string[] {
  const worst = (part: keyof Watched): number => Math.max(...watched.map((one) => one[part]));
  const task = worst("longTask");
  return [
    mode.name,
    training.name,
    String(watched.length),
    `${median(watched.map(({ seconds }) => seconds)).toFixed(1)} s`,
    task === 0 ? "below 50 ms" : `${task.toFixed(0)} ms`,
    `${worst("timerGap").toFixed(0)} ms`,
    `${worst("frameGap").toFixed(0)} ms`,
  ];
}
