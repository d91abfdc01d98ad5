import { positiveNumber, received } from "../checks";
import { summarize } from "../experiments/summarize";
import { platform } from "../platform";
import { Timing } from "./timing";

/** Settings of `timeIt`. */
export interface TimeItOptions {
  /** About how long it is measured. */
  seconds?: number;
}

/** Milliseconds that one measurement takes at least, so that the clock's steps and its own time do not count. */
const leastMeasured = 2;

/**
 * Measures how long a function takes: calls it for about a second and gives the median time of a call, with its spread.
 *
 * A first call, in which code is compiled and memory is fetched, does not count. A function that takes less than 2 ms is
 * called several times for each measurement. Of an `async` function the time until its promise resolves counts.
 *
 * @returns milliseconds; they differ from run to run and from machine to machine, so tag the cell "times"
 * @throws TypeError if `fn` is no function, RangeError if `seconds` is not a positive number; whatever `fn` throws.
 *
 * @example
 * import { timeIt } from "@deltabook/nn";
 * const numbers = new Float32Array(1000).fill(1);
 * const timing = await timeIt(() => numbers.reduce((sum, value) => sum + value), { seconds: 0.02 });
 * timing.median > 0 && timing.q1 <= timing.median; // => true
 */
export async function timeIt(
  fn: () => unknown,
  { seconds = 1 }: TimeItOptions = {},
): Promise<Timing> {
  if (typeof fn !== "function") {
    throw new TypeError(`Cannot time it: fn must be a function, received ${received(fn)}`);
  }
  positiveNumber("Cannot time it", "seconds", seconds);
  const isAsync = await callOnce(fn);
  const calls = isAsync ? 1 : await callsFor(fn);
  const end = platform.now() + 1000 * seconds;
  const times: number[] = [];
  do {
    const start = platform.now();
    if (isAsync) await fn();
    else repeat(fn, calls);
    times.push((platform.now() - start) / calls);
    await platform.breathe();
  } while (platform.now() < end);
  return new Timing(summarize(times));
}

/** Calls it, and waits where it must be waited for; returns whether it must. */
async function callOnce(fn: () => unknown): Promise<boolean> {
  const result = fn();
  await result;
  return result instanceof Promise;
}

/** How many calls take long enough to be measured. */
async function callsFor(fn: () => unknown): Promise<number> {
  for (let calls = 1; ; calls *= 2) {
    const start = platform.now();
    repeat(fn, calls);
    if (platform.now() - start >= leastMeasured) return calls;
    await platform.breathe();
  }
}

function repeat(fn: () => unknown, calls: number): void {
  for (let i = 0; i < calls; i++) fn();
}
