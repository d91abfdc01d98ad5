import { expect, test } from "vitest";
import { checkRuns } from "../../lib/src/figures/runs";

test("checkRuns takes runs of one length, and names the run that has another", () => {
  checkRuns("Cannot try", [{ name: "a", runs: [[1, 2], Float32Array.of(3, 4)] }]);
  expect(() => {
    checkRuns("Cannot try", [{ name: "a", runs: [[1, 2], [3]] }]);
  }).toThrow(
    new RangeError('Cannot try: run 1 of series "a" must have 2 values as run 0 has, received 1'),
  );
});

test("checkRuns names what has no runs, and what is no number", () => {
  expect(() => {
    checkRuns("Cannot try", []);
  }).toThrow(new RangeError("Cannot try: expected at least one series"));
  expect(() => {
    checkRuns("Cannot try", [
      { name: "a", runs: [[1]] },
      { name: "b", runs: [] },
    ]);
  }).toThrow(new RangeError('Cannot try: series "b" has no runs'));
  expect(() => {
    checkRuns("Cannot try", [{ name: "a", runs: [[NaN]] }]);
  }).toThrow('Cannot try: y[0] of series "a" must be a finite number, received NaN');
});
