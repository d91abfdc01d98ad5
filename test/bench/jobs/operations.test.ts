import { expect, test } from "vitest";
import { operationsOf } from "../../../bench/jobs/operations.js";

/** Rows of 4, 8 and 0 entries, told from address 8 on. */
const words = (): Uint32Array => Uint32Array.of(99, 99, 100, 104, 112, 112);

test("operationsOf counts a product and a sum for each weight of each row", () => {
  expect(operationsOf("denseSums", [0, 0, 784, 0, 10, 64, 0], words)).toBe(2 * 784 * 10 * 64);
  expect(operationsOf("sumFours", [0, 64, 784, 0, 10, 64, 0], words)).toBe(2 * 784 * 10 * 64);
  const gradient = [0, 0, 256, 512, 0, 10, 1024, 0];
  expect(operationsOf("denseKernelGradient", gradient, words)).toBe(2 * 256 * 10 * 1024);
});

test("operationsOf reads from the memory how many entries the sparse rows have", () => {
  expect(operationsOf("sparseSums", [8, 0, 2, 0, 10, 0], words)).toBe(2 * 10 * 12);
  expect(operationsOf("sparseKernelGradient", [8, 0, 9, 3, 1, 3, 0, 32, 0], words)).toBe(
    2 * 32 * 8,
  );
  const chunks = [8, 0, 257, 1, 0, 1, 0, 32, 0];
  expect(operationsOf("sparseKernelGradient", chunks, words)).toBe(2 * 32 * 12);
});

test("operationsOf counts Adam's twelve a weight, and nothing for kernels that mostly move numbers", () => {
  expect(operationsOf("adam", [0, 0, 0, 0, 400, 0, 0, 0, 0], words)).toBe(1200);
  expect(operationsOf("relu", [0, 400], words)).toBe(0);
});
