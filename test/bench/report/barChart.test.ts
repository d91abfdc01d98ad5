import { expect, test } from "vitest";
import { barChart } from "../../../bench/report/barChart.js";

const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect x="190" .* width="([\d.]+)"/g)].map(([, width]) => Number(width));

test("barChart draws lengths in proportion, with names and numbers", () => {
  const svg = barChart("Seconds", [
    { name: "ours", value: 8 },
    { name: "theirs & others", value: 16 },
  ]);
  expect(widths(svg)).toEqual([215, 430]);
  expect(svg).toContain(">8.0</text>");
  expect(svg).toContain(">theirs &amp; others</text>");
  expect(svg).not.toContain("<path");
});

test("barChart cuts what is more than 6 times the shortest, and shows that by a gap", () => {
  const svg = barChart("Seconds", [
    { name: "ours", value: 8 },
    { name: "theirs", value: 4000 },
  ]);
  expect(widths(svg)).toEqual([71.7, 430]);
  expect(svg).toContain(">4,000</text>");
  expect(svg.match(/<path/g)).toHaveLength(1);
});
