import { expect, test } from "vitest";
import { log64 } from "../../lib/src/byhand/log64";
import { errorInUlps, exact, exactExp, one, spread } from "./exact";

/** ln x = L + ln (x / e^L), for an L so near that ln (1 + d) = d - d^2 / 2 is exact enough. */
function exactLog(x: number): bigint {
  const near = log64(x);
  const d = (exact(x) * one) / exactExp(near) - one;
  return exact(near) + d - (d * d) / one / 2n;
}

test("log64 is within 2 units in the last place of ln x", () => {
  const xs = [...spread(0.001, 100, 300), ...spread(0.6, 1.7, 300), 1e-300, 1e-7, 1 - 1e-7, 1e300];
  const worst = Math.max(...xs.map((x) => errorInUlps(log64(x), exactLog(x))));
  expect(worst).toBeLessThan(2);
});

test("log64 gives 0 for 1 and ln 2 for 2", () => {
  expect([log64(1), log64(2)]).toEqual([0, Math.LN2]);
});

test("log64 gives what the logarithm's limits are", () => {
  expect([0, -1, NaN, Infinity].map(log64)).toEqual([-Infinity, NaN, NaN, Infinity]);
});
