import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { inParallel } from "../../../../tools/notebooks/run/inParallel.js";

test("inParallel does as much at once as it may, and keeps the order", async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel([30, 5, 5, 5, 1], 2, async (milliseconds) => {
    most = Math.max(most, ++running);
    await sleep(milliseconds);
    running--;
    return milliseconds;
  });
  expect(results).toEqual([30, 5, 5, 5, 1]);
  expect(most).toBe(2);
});

test("inParallel passes an error on", async () => {
  await expect(inParallel([1], 2, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});
