import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { showOutputs } from "./page/probe.js";
import { openTab, runCell, type Run, type Tab } from "./tab.js";

/** What a tab trains with. */
export interface Mode {
  readonly name: string;
  readonly serviceWorkers: boolean;
}

/** A cell that trains. */
export interface Training {
  readonly cell: string;
  readonly name: string;
  /** What has to run before it, after what those above it needed. */
  readonly before: readonly string[];
}

export const modes: readonly Mode[] = [
  { name: "threads", serviceWorkers: true },
  { name: "one thread", serviceWorkers: false },
];

export const trainings: readonly Training[] = [
  {
    cell: "fit-code",
    name: "1,000 units, 8,000 digits",
    before: ["load-code", "prepare", "onehot-code", "model-code", "compile-code"],
  },
  { cell: "seeds", name: "20 networks of 32 units", before: ["small"] },
];

/** Only where the files of the full MNIST are at hand. */
export const fullTraining: Training = {
  cell: "full-fit",
  name: "1,000 units, 60,000 digits",
  before: ["full-available", "big-model"],
};

/** Opens lesson 09. */
export async function openLesson(browser: Browser, url: string, mode: Mode): Promise<Tab> {
  const tab = await openTab(browser, `${url}lessons/09-mnist.html`, mode);
  tab.page.on("dialog", (dialog) => void dialog.accept());
  return tab;
}

/** Runs what a training needs. */
export async function prepare({ page }: Tab, { before }: Training): Promise<void> {
  for (const cell of before) {
    const run = await runCell(page, cell);
    await run.reaches("ready");
  }
}

/** Milliseconds until the figures around a cell are drawn that one has scrolled to. */
const settling = 1500;

/** Scrolls to a cell, as who watches it would, and runs it a little later; resolves when it is running. */
export async function begin({ page }: Tab, { cell }: Training): Promise<Run> {
  await page.evaluate(showOutputs, cell);
  await page.waitForTimeout(settling);
  const run = await runCell(page, cell);
  await run.reaches("running");
  return run;
}

/** Gives the tab the files of the full MNIST, of the folder that `DELTABOOK_MNIST_DIR` names; false without one. */
export async function addFullMnist({ page }: Tab): Promise<boolean> {
  const folder = process.env["DELTABOOK_MNIST_DIR"];
  if (folder === undefined) return false;
  const panel = page.getByRole("group", { name: "Files of the full MNIST" });
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel.getByRole("button", { name: "Choose files" }).click(),
  ]);
  const names = readdirSync(folder).filter((name) => /ubyte(\.gz)?$/.test(name));
  await chooser.setFiles(names.map((name) => join(folder, name)));
  await panel.getByText("All four files are in this browser").waitFor();
  return true;
}
