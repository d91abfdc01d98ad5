import { expect, test } from "vitest";
import { resultTable } from "../../../../tools/notebooks/run/resultTable.js";
import { execution } from "./makeExecution.js";

test("resultTable has a line for each notebook", () => {
  expect(resultTable([execution("1"), execution("2", { ename: "Timeout" })])).toBe(
    `
lesson           cells  seconds  peak memory  result
02-forward-pass    1/1      1.3       188 MB  ok
02-forward-pass    0/1      1.3       188 MB  FAILED: Timeout`.slice(1),
  );
});
