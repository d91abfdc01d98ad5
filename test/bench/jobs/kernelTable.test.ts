import { expect, test } from "vitest";
import { kernelTable, kernelValues } from "../../../bench/jobs/kernelTable.js";

const times = {
  milliseconds: 4000,
  kernels: [
    { name: "sparseSums", calls: 1888, milliseconds: 2000, operations: 24e9 },
    { name: "relu", calls: 30, milliseconds: 500, operations: 0 },
  ],
};

test("kernelTable shows where the time went, also outside the kernels", () => {
  expect(`\n${kernelTable(times)}\n`).toBe(`
| kernel          | calls | seconds | % of the time | GFLOPS |
| --------------- | ----: | ------: | ------------: | -----: |
| sparseSums      | 1,888 |   2.000 |          50.0 |   12.0 |
| relu            |    30 |   0.500 |          12.5 |      – |
| everything else |       |   1.500 |          37.5 |      – |
| all             |       |   4.000 |         100.0 |      – |
`);
});

test("kernelValues have each kernel's share, and the speed of those whose operations are counted", () => {
  expect(kernelValues(times)).toEqual({
    sparseSumsPercent: 50,
    sparseSumsGflops: 12,
    reluPercent: 12.5,
  });
});
