import { expect, test } from "vitest";
import { exp64, exp64MinusOne } from "../../lib/src/byhand/exp64";
import { errorInUlps, exactExp, one, spread } from "./exact";

test("exp64 is within 0.75 units in the last place of e^x", () => {
  const xs = [...spread(-708, 709, 100), ...spread(-5, 5, 200), ...spread(-0.4, 0.4, 100)];
  const worst = Math.max(...xs.map((x) => errorInUlps(exp64(x), exactExp(x))));
  expect(worst).toBeLessThan(0.75);
});

test("exp64 gives 1 for 0, Infinity above float64's range and 0 below it", () => {
  expect([exp64(0), exp64(-0)]).toEqual([1, 1]);
  expect([exp64(709.78), exp64(709.79), exp64(1e308)]).toEqual([
    expect.closeTo(1.7928227943945155e308, -295),
    Infinity,
    Infinity,
  ]);
  expect([exp64(-745.1), exp64(-746), exp64(-1e308)]).toEqual([5e-324, 0, 0]);
});

test("exp64MinusOne keeps the digits of small results", () => {
  const xs = [...spread(-0.3466, 0.3466, 300), ...spread(-1e-9, 1e-9, 50)].filter((x) => x !== 0);
  const worst = Math.max(...xs.map((x) => errorInUlps(exp64MinusOne(x), exactExp(x) - one)));
  expect(worst).toBeLessThan(1);
});
