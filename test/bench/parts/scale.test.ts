import { expect, test } from "vitest";
import { lineOf, programsOf } from "../../../bench/parts/scale.js";
import { series } from "../series";

const scale = {
  name: "images",
  option: "repeat",
  unit: 60_000,
  values: [1, 2],
  others: ["--epochs", "2"],
};

test("programsOf runs the job once for each value", () => {
  expect(programsOf(scale).map(({ name, command }) => [name, ...command.slice(2)])).toEqual([
    ["60,000 images", "--repeat", "1", "--epochs", "2"],
    ["120,000 images", "--repeat", "2", "--epochs", "2"],
  ]);
});

test("lineOf has the medians of what was measured", () => {
  const measured = [
    series("120,000 images", "seconds", [5, 4, 9]),
    series("8 units", "seconds", [1]),
  ];
  expect(lineOf(scale, measured, "seconds")).toEqual({
    name: "images",
    points: [{ x: 120_000, y: 5 }],
  });
});
