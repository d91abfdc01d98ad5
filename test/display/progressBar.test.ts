import { expect, test, vi } from "vitest";
import { progressBar } from "../../lib/src/display";
import { platform } from "../../lib/src/platform";
import { stopClock } from "./fakeClock";
import { installFakeHost } from "./fakeHost";

stopClock();

function printed(isTerminal: boolean): string[][] {
  vi.spyOn(platform, "isTerminal").mockReturnValue(isTerminal);
  return vi.spyOn(platform, "print").mockReturnValue().mock.calls;
}

test("progressBar fills up in place and ends in a state that does not depend on time", () => {
  const { sent } = installFakeHost();
  const bar = progressBar({ total: 40, label: "Training" });
  for (let done = 1; done <= 40; done++) bar.update(done, `loss 0.${done}`);
  bar.finish();
  expect(sent.map(({ data, update }) => [data["text/plain"], update])).toEqual([
    ["Training: 0 of 40", false],
    ["Training: 40 of 40 · loss 0.40", true],
  ]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
});

test("progressBar shows where work stopped half way, and never more than the total", () => {
  const { sent } = installFakeHost();
  const half = progressBar({ total: 4, label: "Training" });
  half.update(2);
  half.finish("stopped");
  const over = progressBar({ total: 4, label: "Reading", unit: "kB" });
  over.update(5);
  over.finish();
  expect(sent.map(({ data }) => data["text/plain"])).toEqual([
    "Training: 0 of 4",
    "Training: 2 of 4 · stopped",
    "Reading: 0 of 4 kB",
    "Reading: 4 of 4 kB",
  ]);
});

test("progressBar sends what waits before the cell ends, also where an error kept it from its finish", () => {
  const host = installFakeHost();
  progressBar({ total: 4, label: "Training" }).update(3);
  host.endCell();
  expect(host.sent.at(-1)?.data["text/plain"]).toBe("Training: 3 of 4");
});

test("progressBar writes over one line of a terminal", () => {
  const calls = printed(true);
  const bar = progressBar({ total: 2, label: "Counting" });
  bar.update(2);
  bar.finish();
  expect(calls.flat()).toEqual(["\x1b[KCounting: 0 of 2\r", "\x1b[KCounting: 2 of 2\r", "\n"]);
});

test("progressBar prints nothing into a file", () => {
  const calls = printed(false);
  progressBar({ total: 2, label: "Counting" }).finish();
  expect(calls).toEqual([]);
});

test("progressBar refuses a total and steps that nobody can count", () => {
  installFakeHost();
  expect(() => progressBar({ total: 0, label: "Training" })).toThrow(
    new RangeError("Cannot show progress: total must be a positive integer, received 0"),
  );
  const bar = progressBar({ total: 2, label: "Training" });
  expect(() => {
    bar.update(-1);
  }).toThrow(
    new RangeError("Cannot show progress: done must be a non-negative integer, received -1"),
  );
});
