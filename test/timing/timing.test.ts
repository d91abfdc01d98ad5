import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Timing } from "@deltabook/nn";

function timing(median: number): string {
  return inspect(
    new Timing({ count: 9, min: median, q1: median, median, q3: median, max: median }),
  );
}

test("Timing prints its median and quartiles in three digits and the unit that fits", () => {
  expect(timing(12.345)).toBe("12.3 ms (half of 9 runs: 12.3 ms to 12.3 ms)");
  expect(timing(0.000_5)).toContain("500 ns (");
  expect(timing(0.0421)).toContain("42.1 µs (");
  expect(timing(2500)).toContain("2.5 s (");
  expect(timing(0)).toContain("0 ns (");
});
