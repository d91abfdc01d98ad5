import { expect, test } from "vitest";
import { CellConsole } from "../../../site/src/runner/cellConsole";

function makeConsole(): { cells: CellConsole; printed: string[] } {
  const printed: string[] = [];
  return { cells: new CellConsole((name, text) => printed.push(`${name}: ${text}`)), printed };
}

test("CellConsole prints what Node's console prints", () => {
  const { cells, printed } = makeConsole();
  cells.log("%s has %d", "x", 3, { a: [1, { b: { c: {} } }] });
  cells.error(new Map([["a", Float32Array.of(0.5)]]));
  cells.log();
  expect(printed).toEqual([
    "stdout: x has 3 { a: [ 1, { b: [Object] } ] }\n",
    "stderr: Map(1) { 'a' => Float32Array(1) [ 0.5 ] }\n",
    "stdout: \n",
  ]);
});

test("CellConsole's methods can be taken off", () => {
  const { cells, printed } = makeConsole();
  const { log, warn } = cells; // eslint-disable-line @typescript-eslint/unbound-method
  log(1);
  warn("a");
  expect(printed).toEqual(["stdout: 1\n", "stderr: a\n"]);
});

test("CellConsole indents groups", () => {
  const { cells, printed } = makeConsole();
  cells.group("outer");
  cells.log("a\nb");
  cells.groupEnd();
  cells.groupEnd();
  cells.log("c");
  expect(printed).toEqual(["stdout: outer\n", "stdout:   a\n  b\n", "stdout: c\n"]);
});

test("CellConsole counts, asserts and measures", () => {
  const { cells, printed } = makeConsole();
  cells.count();
  cells.count();
  cells.countReset();
  cells.count();
  cells.assert(true, "fine");
  cells.assert(false, "no %d", 1);
  cells.assert(false);
  cells.time("t");
  cells.timeEnd("t");
  cells.timeEnd("t");
  expect(printed.slice(0, 5)).toEqual([
    ...["stdout: default: 1\n", "stdout: default: 2\n", "stdout: default: 1\n"],
    ...["stderr: Assertion failed: no 1\n", "stderr: Assertion failed\n"],
  ]);
  expect(printed[5]).toMatch(/^stdout: t: \d+\.\d{3}ms\n$/);
  expect(printed[6]).toContain("No such label 't' for console.timeEnd()");
});

test("CellConsole shows tables, and values that are none as they are", () => {
  const { cells, printed } = makeConsole();
  cells.table([{ a: 1 }]);
  cells.table(5);
  cells.dir({ a: 1 });
  expect(printed[0]).toContain("│ (index) │ a │");
  expect(printed.slice(1)).toEqual(["stdout: 5\n", "stdout: { a: 1 }\n"]);
});

test("CellConsole.trace shows the calls", () => {
  const { cells, printed } = makeConsole();
  cells.trace("here");
  expect(printed[0]).toMatch(/^stderr: Trace: here\n\s+at /);
});
