import { expect, test } from "vitest";
import { CellExecution } from "../../../site/src/runner/cellExecution";
import { HandedCells } from "../../../site/src/runner/handedCells";
import type { RunnerReport } from "../../../site/src/session/messages";
import type { Cell } from "../../../tools/kernel/cell";
import type { CellRunner } from "../../../tools/kernel/cellRunner";
import { StrayErrors } from "../../../tools/kernel/strayErrors";

/** Runs one cell, whose run is `act`; gives all reports. */
async function reportsOf(act: (cell: Cell) => void): Promise<RunnerReport[]> {
  const reports: RunnerReport[] = [];
  const runner = {
    run: (cell: Cell) => {
      act(cell);
      cell.flush();
      return Promise.resolve();
    },
  } as unknown as CellRunner;
  const cells = new HandedCells();
  const execution = new CellExecution(runner, cells, new StrayErrors(runner), (report) =>
    reports.push(report),
  );
  const cell = { diagnostics: [] };
  await execution.run({ kind: "run", id: 7, label: "In[1]", source: "", cell });
  return reports;
}

test("CellExecution reports what the cell shows, and its end", async () => {
  const data = { "text/plain": "a" };
  const reports = await reportsOf((cell) => {
    cell.write("stdout", "x\n");
    cell.display({ data }, false);
    cell.result([1]);
  });
  expect(reports).toEqual([
    { kind: "stream", id: 7, name: "stdout", text: "x\n" },
    { kind: "display", id: 7, content: JSON.stringify({ data }), update: false },
    { kind: "result", id: 7, text: "[ 1 ]" },
    { kind: "end", id: 7, ok: true, assigned: [] },
  ]);
});

test("CellExecution reports the error of a cell", async () => {
  const failure = { ename: "E", evalue: "no", traceback: ["E: no"] };
  const reports = await reportsOf((cell) => {
    cell.fail(failure);
  });
  expect(reports).toEqual([
    { kind: "error", id: 7, failure },
    { kind: "end", id: 7, ok: false, assigned: [] },
  ]);
});

test("CellExecution reports no result that prints itself as nothing", async () => {
  const reports = await reportsOf((cell) => {
    cell.result("");
  });
  expect(reports.map(({ kind }) => kind)).toEqual(["end"]);
});
