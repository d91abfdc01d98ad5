import { expect, test } from "vitest";
import { kernelRow, otherRows } from "../../../bench/parts/rooflineRows.js";
import { series } from "../series";

const job = {
  name: "job",
  runs: [
    { measured: { adamGflops: 5, adamPercent: 20, reluPercent: 7 }, versions: { Node: "20" } },
    { measured: { adamGflops: 6, adamPercent: 25, reluPercent: 5 }, versions: { Node: "20" } },
  ],
};
const adam = { name: "Adam", exported: "adam" };

test("kernelRow takes the shares of C within each turn", () => {
  const native = series("c", "gflops", [20, 10]);
  const alone = series("ours", "gflops", [15, 8]);
  const { name, runs } = kernelRow(adam, { native, alone, job });
  expect(name).toBe("Adam");
  expect(runs.map(({ measured }) => measured)).toEqual([
    { native: 20, ours: 15, share: 0.75, inside: 5, insideShare: 0.25, percent: 20 },
    { native: 10, ours: 8, share: 0.8, inside: 6, insideShare: 0.6, percent: 25 },
  ]);
});

test("kernelRow says nothing of a job in which the kernel had no work", () => {
  const times = series("any", "gflops", [20, 10]);
  const idle = { name: "Softmax", exported: "softmax" };
  const { runs } = kernelRow(idle, { native: times, alone: times, job });
  expect(runs[1].measured).toEqual({ native: 10, ours: 10, share: 1 });
});

test("otherRows have the time that is left over, in other kernels and in none", () => {
  const rows = otherRows([adam], job).map(({ name, runs }) => [
    name,
    ...runs.map(({ measured }) => measured.percent),
  ]);
  expect(rows).toEqual([
    ["all other kernels", 7, 5],
    ["everything else", 73, 70],
  ]);
});
