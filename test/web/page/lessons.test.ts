import { basename } from "node:path";
import { expect, test } from "vitest";
import { codeCells } from "../../../site/src/page/model/edits";
import { compareOutputs } from "../../../tools/notebooks/compare/compareOutputs";
import { notebookPaths, readNotebook } from "../../../tools/notebooks/files";
import { parseNotebook } from "../../../tools/notebooks/parseNotebook";
import { isolated, testBrowser } from "../site";
import { exported, hasSaid } from "./notebook";

const browser = testBrowser();

/** Milliseconds that a busy machine gets for a lesson. */
const patience = 600_000;

/** Lessons that run without threads, too: the shortest way through all parts, and the one that trains longest. */
const alsoAlone = ["02-forward-pass", "09-mnist"];

const lessons = (await notebookPaths()).flatMap((path) => {
  const name = basename(path, ".ipynb");
  const alone = { path, name, threads: "one thread", serviceWorkers: false };
  return [
    { path, name, threads: "threads", serviceWorkers: true },
    ...(alsoAlone.includes(name) ? [alone] : []),
  ];
});

/** The file without what the library says, once, where a long training cannot have threads. */
function withoutNote(text: string): string {
  return text.replace(/^ *"Note: threads cannot share memory here .*\\n",\n/m, "");
}

test.for(lessons)(
  "$name runs from top to bottom as it was published, with $threads, without the compiler",
  { timeout: patience },
  async ({ path, name, serviceWorkers }, context) => {
    const lesson = await readNotebook(path);
    const { page } = await browser.open(context, `lessons/${name}.html`, { serviceWorkers });
    if (serviceWorkers) await isolated(page);
    const started: string[] = [];
    page.on("worker", (worker) => started.push(basename(worker.url())));
    await page.getByRole("button", { name: "Run all", exact: true }).click();
    const count = codeCells(lesson.notebook).length;
    await hasSaid(page, /^(All \d+ code cells have run|Code cell \d+ failed)/, patience);
    await hasSaid(page, `All ${count} code cells have run`);
    const executed = parseNotebook(withoutNote((await exported(page)).text), lesson.name);
    const counts = codeCells(executed).map((cell) => cell.execution_count);
    expect(counts).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(compareOutputs(lesson, executed)).toEqual([]);
    expect(started).toContain("runner.js");
    expect(started).not.toContain("compiler.js");
  },
);
