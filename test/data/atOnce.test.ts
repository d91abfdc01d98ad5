import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { atOnce } from "../../lib/src/data/atOnce";

test("atOnce begins with all items before the first is done, and keeps their order", async () => {
  const begun: number[] = [];
  const results = await atOnce([3, 1, 2], async (item) => {
    begun.push(item);
    await sleep(10 * item);
    return begun.length * 10 + item;
  });
  expect(results).toEqual([33, 31, 32]);
});

test("atOnce throws the first item's error, also where a later one failed before", async () => {
  const fail = async (milliseconds: number): Promise<never> => {
    await sleep(milliseconds);
    throw new Error(`after ${milliseconds} ms`);
  };
  await expect(atOnce([20, 0], fail)).rejects.toThrow("after 20 ms");
});
