import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withSource } from "../../../site/src/page/model/edits";
import { NotebookState } from "../../../site/src/page/notebookState";
import { OutputLog } from "../../../site/src/page/outputs/outputLog";
import { CellRuns } from "../../../site/src/page/run/cellRuns";
import { notebookText } from "../../../tools/notebooks/notebookText";
import { aNotebook } from "./aNotebook";

let isOffline = false;
let asked: string[] = [];

beforeEach(() => {
  [isOffline, asked] = [false, []];
  vi.stubGlobal("document", { baseURI: "https://site.invalid/lessons/01-x.html" });
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    if (isOffline) return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve(new Response(notebookText(aNotebook())));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function makeState(): { state: NotebookState; runs: CellRuns } {
  const nothing = (): undefined => undefined;
  const begin = (): never => {
    throw new Error("no session here");
  };
  const runs = new CellRuns(begin, {
    state: nothing,
    busy: nothing,
    recorded: nothing,
    forgotten: nothing,
  });
  return { state: new NotebookState("01-x", runs), runs };
}

test("NotebookState loads the lesson once, and again after a failed attempt", async () => {
  const { state } = makeState();
  isOffline = true;
  await expect(state.load()).rejects.toThrow(
    "Cannot load https://site.invalid/lessons/01-x.ipynb: there is no network; try again when there is",
  );
  isOffline = false;
  await Promise.all([state.load(), state.load()]);
  expect(asked).toHaveLength(2);
  expect(state.notebook).toEqual(aNotebook());
  expect(state.base).toBe(state.lesson.hash);
});

test("NotebookState has nothing to keep until a cell says something else", async () => {
  const { state } = makeState();
  expect(state.content()).toBeUndefined();
  await state.load();
  expect(state.content()).toBeUndefined();
  const changed = vi.fn();
  state.onChange = changed;
  state.change((notebook) => withSource(notebook, "one", "1"));
  expect(changed).toHaveBeenCalledOnce();
  expect(state.content()).toEqual({ text: state.text(), base: state.lesson.hash });
  expect(state.parse(state.text())).toEqual(state.notebook);
});

test("NotebookState has the outputs of the last runs, and not those of another notebook", async () => {
  const { state, runs } = makeState();
  await state.load();
  const log = new OutputLog();
  log.print("stdout", "x");
  runs.finished.set("one", { log, count: 2 });
  expect(state.cell("one")).toMatchObject({ execution_count: 2, outputs: [{ text: "x" }] });
  expect(state.content()).toBeUndefined();
  state.replace(aNotebook(), "base");
  expect(state.cell("one")).toMatchObject({ execution_count: null, outputs: [] });
  expect(state.base).toBe("base");
});
