import { expect, test } from "vitest";
import { measureLoop } from "../../../bench/jobs/measureLoop.js";

test("measureLoop counts the operations of a nanosecond", () => {
  let milliseconds = 0;
  const run = (): void => {
    milliseconds += 10;
  };
  expect(measureLoop({ operations: 4e7, run }, () => milliseconds)).toBe(4);
});
