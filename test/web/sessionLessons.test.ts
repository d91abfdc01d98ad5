import { basename } from "node:path";
import { expect, test } from "vitest";
import { compareOutputs } from "../../tools/notebooks/compare/compareOutputs";
import { notebookPaths, readNotebook } from "../../tools/notebooks/files";
import { extend } from "./session/extend";
import { openSession } from "./session/openSession";
import { testBrowser } from "./site";

const browser = testBrowser();
const lessons = (await notebookPaths()).map((path) => ({ path, name: basename(path, ".ipynb") }));

test.for(lessons)(
  "$name runs from top to bottom as it was published, without the compiler",
  { timeout: 600_000 },
  async ({ path, name }, context) => {
    const file = await readNotebook(path);
    const opened = await openSession(browser, context, { notebook: name, isolated: true });
    const executed = await extend(file.notebook, opened.runAll);
    expect(compareOutputs(file, executed)).toEqual([]);
    expect(opened.requests()).not.toContain("assets/compiler.js");
  },
);
