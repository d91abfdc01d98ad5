import { describe, expect, test, vi } from "vitest";
import { timeIt } from "@deltabook/nn";
import { platform } from "../../lib/src/platform";

describe("timeIt", () => {
  test("gives the time of one call, however many calls were measured together", async () => {
    let time = 0;
    const now = vi.spyOn(platform, "now").mockImplementation(() => time);
    const timing = await timeIt(() => (time += 0.25), { seconds: 0.1 });
    now.mockRestore();
    expect(timing).toMatchObject({ min: 0.25, median: 0.25, max: 0.25 });
    expect(timing.runs).toBe(50);
  });

  test("waits for a promise, and leaves out the first call", async () => {
    let time = 0;
    let calls = 0;
    const now = vi.spyOn(platform, "now").mockImplementation(() => time);
    const timing = await timeIt(
      async () => {
        await Promise.resolve();
        time += calls++ === 0 ? 1000 : 5;
      },
      { seconds: 0.02 },
    );
    now.mockRestore();
    expect(timing).toMatchObject({ runs: 4, min: 5, max: 5 });
  });

  test("measures at least once, and passes on what the function throws", async () => {
    expect((await timeIt(() => platform.sleep(3), { seconds: 0.001 })).runs).toBe(1);
    const error = new Error("mine");
    await expect(
      timeIt(() => {
        throw error;
      }),
    ).rejects.toBe(error);
  });

  test("names what it cannot time", async () => {
    await expect(timeIt(3 as never)).rejects.toThrow(
      new TypeError("Cannot time it: fn must be a function, received 3"),
    );
    await expect(timeIt(() => 1, { seconds: 0 })).rejects.toThrow(
      new RangeError("Cannot time it: seconds must be a positive number, received 0"),
    );
  });
});
