import { join } from "node:path";
import { expect, it } from "vitest";
import { stackLines, type Frame, type LocateInCell } from "../../../../tools/kernel/errors/stack";

const frame = (name: string, script: string, line = 1, column = 1): Frame => ({
  name,
  script,
  line,
  column,
});

/** The cell's JavaScript has three lines more than its TypeScript. */
const locate: LocateInCell = (script, line) =>
  script === "In[2]" && line > 3 ? { name: script, line: line - 3 } : null;

it("stackLines names the cell and its line", () => {
  const frames = [frame("f", "In[2]", 5), frame("", "In[2]", 9)];
  expect(stackLines(frames, locate)).toEqual(["    at f (In[2], line 2)", "    at In[2], line 6"]);
});

it("stackLines leaves out Node's frames, tslab's, the kernel's and the function around a cell", () => {
  const frames = [
    frame("", ""),
    frame("runInThisContext", "node:vm"),
    frame("execute", "/repo/node_modules/tslab/dist/executor.js"),
    frame("start", "/repo/tools/kernel/cellRunner.ts"),
    frame("start", "C:\\repo\\build\\tools\\kernel\\cellRunner.js"),
    frame("", "In[2]", 3),
  ];
  expect(stackLines(frames, locate)).toEqual([]);
});

it("stackLines knows the function around a cell by the name that a browser gives it", () => {
  const frames = [frame("eval", "In[2]", 5), frame("eval", "In[2]", 3)];
  expect(stackLines(frames, locate)).toEqual(["    at In[2], line 2"]);
});

it("stackLines leaves out the bundles of a web page", () => {
  const frames = [frame("fit", "https://a.org/b/assets/library.js"), frame("f", "In[2]", 5)];
  expect(stackLines(frames, locate)).toEqual(["    at f (In[2], line 2)"]);
});

it("stackLines names a cell's function even where the line is unknown", () => {
  expect(stackLines([frame("f", "In[2]", 3)], locate)).toEqual(["    at f (In[2])"]);
});

it("stackLines shows a path as seen from the working folder", () => {
  const path = join(process.cwd(), "lib/src/matrix.ts");
  expect(stackLines([frame("get", path, 7, 3)], locate)).toEqual([
    "    at get (lib/src/matrix.ts:7:3)",
  ]);
});

it("stackLines folds the repeated lines of a recursion", () => {
  const frames = [...Array<Frame>(30).fill(frame("f", "In[2]", 5)), frame("", "In[2]", 9)];
  expect(stackLines(frames, locate)).toEqual([
    "    at f (In[2], line 2)",
    "    ... 29 more of the same",
    "    at In[2], line 6",
  ]);
});
