import { afterEach, beforeEach, vi } from "vitest";
import { platform } from "../../lib/src/platform";

let time = 0;
let sleepers: { readonly until: number; readonly wake: () => void }[] = [];

/** Stops the library's clock for the tests of a file: time passes only by `advance`. */
export function stopClock(): void {
  beforeEach(() => {
    time = 0;
    sleepers = [];
    vi.spyOn(platform, "now").mockImplementation(() => time);
    vi.spyOn(platform, "sleep").mockImplementation(
      (milliseconds) =>
        new Promise((wake) => {
          sleepers.push({ until: time + milliseconds, wake });
        }),
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}

/** Lets milliseconds pass; who slept no longer than that has acted when it resolves. */
export async function advance(milliseconds: number): Promise<void> {
  time += milliseconds;
  const due = sleepers.filter(({ until }) => until <= time);
  sleepers = sleepers.filter(({ until }) => until > time);
  for (const { wake } of due) wake();
  await platform.breathe();
}
