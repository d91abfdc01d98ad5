import { expect, test } from "vitest";
import { jobProgress } from "../../lib/src/experiments/jobProgress";
import { installFakeHost } from "../display/fakeHost";
import { advance, stopClock } from "../display/fakeClock";

stopClock();

test("jobProgress counts the epochs of all networks, and those that are trained", async () => {
  const host = installFakeHost();
  const progress = jobProgress(2, 10, 1);
  const last = (): unknown => host.sent.at(-1)?.data["text/plain"];
  progress.onEpoch(1, 3);
  progress.onEpoch(0, 4);
  await advance(250);
  expect(last()).toBe("Training: 7 of 20 epochs · 0 of 2 networks");
  progress.onEnd(1);
  await advance(250);
  expect(last()).toBe("Training: 14 of 20 epochs · 1 of 2 networks");
  expect(progress.finished()).toBe(1);
  progress.onEnd(0);
  progress.close();
  expect(last()).toBe("Training: 20 of 20 epochs · 2 of 2 networks");
});

test("jobProgress shows nothing where nothing is wanted", () => {
  const host = installFakeHost();
  const progress = jobProgress(1, 1, 0);
  progress.onEnd(0);
  progress.close();
  expect(host.sent).toEqual([]);
  expect(progress.finished()).toBe(1);
});
