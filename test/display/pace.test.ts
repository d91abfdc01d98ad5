import { expect, test } from "vitest";
import { pace } from "../../lib/src/display/pace";
import { platform } from "../../lib/src/platform";
import { advance, stopClock } from "./fakeClock";

stopClock();

/** A paced function, and the times at which it acted. */
function recorded(interval: number): { times: number[]; paced: ReturnType<typeof pace> } {
  const times: number[] = [];
  const paced = pace(() => times.push(platform.now()), interval);
  return { times, paced };
}

test("pace acts at once, then no more often than the interval says", async () => {
  const { times, paced } = recorded(40);
  for (let i = 0; i < 10; i++) {
    paced();
    await advance(10);
  }
  expect(times).toEqual([0, 40, 80]);
});

test("pace makes up for the last call", async () => {
  const { times, paced } = recorded(40);
  paced();
  await advance(10);
  paced();
  expect(times).toEqual([0]);
  await advance(30);
  expect(times).toEqual([0, 40]);
  await advance(100);
  expect(times).toEqual([0, 40]);
});

test("pace acts again at once after a rest", async () => {
  const { times, paced } = recorded(40);
  paced();
  await advance(100);
  paced();
  expect(times).toEqual([0, 100]);
});

test("pace acts during a loop that never lets go", () => {
  const { times, paced } = recorded(40);
  for (let i = 0; i < 10; i++) {
    paced();
    void advance(10);
  }
  expect(times).toEqual([0, 40, 80]);
});

test("flush makes up at once for calls that wait, and only for them", async () => {
  const { times, paced } = recorded(40);
  paced();
  paced.flush();
  expect(times).toEqual([0]);
  await advance(10);
  paced();
  paced.flush();
  expect(times).toEqual([0, 10]);
  await advance(100);
  expect(times).toEqual([0, 10]);
});
