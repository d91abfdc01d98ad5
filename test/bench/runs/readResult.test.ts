import { expect, test } from "vitest";
import { readResult, resultLine } from "../../../bench/runs/readResult.js";

const run = { measured: { accuracy: 97.24, fitSeconds: 7.2 }, versions: { Node: "20.0.0" } };

test("readResult finds what resultLine wrote among other lines, on Windows too", () => {
  expect(readResult(`hello\n${resultLine(run)}\n`)).toEqual(run);
  expect(readResult(`hello\r\n${resultLine(run)}\r\nbye\r\n`)).toEqual(run);
});

test("readResult takes the last of several", () => {
  const first = resultLine({ measured: { accuracy: 1 }, versions: {} });
  expect(readResult(`${first}\n${resultLine(run)}\n`)).toEqual(run);
});

test("readResult throws where there is no result, or no number", () => {
  expect(() => readResult("RESULTS are good\n")).toThrow('a line that begins with "RESULT "');
  expect(() => readResult('RESULT {"measured":{"accuracy":null},"versions":{}}')).toThrow(
    "accuracy must be a number, received null",
  );
});
