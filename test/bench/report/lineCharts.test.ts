import { expect, test } from "vitest";
import { lineCharts } from "../../../bench/report/lineCharts.js";

test("lineCharts draws both axes from 0: proportional growth is a line towards the corner", () => {
  const points = [
    { x: 1, y: 3 },
    { x: 2, y: 6 },
  ];
  const svg = lineCharts("seconds", [{ name: "epochs", points }]);
  const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x) - 36,
    192 - Number(y),
  ]);
  expect(places).toEqual([
    [89, 72],
    [178, 144],
  ]);
  expect(svg).toContain(">epochs</text>");
});
