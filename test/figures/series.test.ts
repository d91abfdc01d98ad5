import { expect, test } from "vitest";
import { checkSeries, describeRun } from "../../lib/src/figures/series";

test.each([
  [[0.69, 0.3, 0.02], "falls from 0.69 to 0.02"],
  [[0.5, 0.7, 0.9], "rises from 0.5 to 0.9"],
  [[2, 2, 2], "stays at 2"],
  [[1], "stays at 1"],
  [[0.5, 0.9, 0.1, 0.6], "goes from 0.5 to 0.6 (lowest 0.1, highest 0.9)"],
  [[0.25, 1, 0.25], "goes from 0.25 to 0.25 (lowest 0.25, highest 1)"],
])("describeRun says of %j that it %s", (values, text) => {
  expect(describeRun(values)).toBe(text);
  expect(describeRun(new Float32Array(values))).toBe(text);
});

test("checkSeries takes arrays and typed arrays of finite numbers", () => {
  checkSeries("Cannot draw", [
    { name: "a", y: [1, 2] },
    { name: "b", y: new Float32Array([1, 2]), x: [0, 5] },
  ]);
});

test.each([
  [[], "Cannot draw: expected at least one series"],
  [[{ name: "a", y: [] }], 'Cannot draw: series "a" has no values'],
  [
    [{ name: "a", y: [1, NaN] }],
    'Cannot draw: y[1] of series "a" must be a finite number, received NaN',
  ],
  [
    [{ name: "a", y: [1, 2], x: [1, Infinity] }],
    'Cannot draw: x[1] of series "a" must be a finite number, received Infinity',
  ],
  [
    [{ name: "a", y: [1, 2], x: [1] }],
    'Cannot draw: series "a" needs as many x as y, received 1 x and 2 y',
  ],
])("checkSeries refuses %j", (series, message) => {
  expect(() => {
    checkSeries("Cannot draw", series);
  }).toThrow(new RangeError(message));
});
