import { expect, test } from "vitest";
import { inPairs } from "../../../bench/parts/inPairs.js";
import { series } from "../series";

test("inPairs takes our share within each turn", () => {
  const c = series("c", "gflops", [30, 20]);
  const pairs = inPairs("sums", c, series("ours", "gflops", [15, 15]));
  expect(pairs.runs.map(({ measured }) => measured)).toEqual([
    { ours: 15, native: 30, share: 0.5 },
    { ours: 15, native: 20, share: 0.75 },
  ]);
});
