import { describe, expect, test } from "vitest";
import {
  hasGaps,
  isBlank,
  isUnwritten,
  outcomeOf,
  sameOutcome,
} from "../../lib/src/exercises/outcome";
import { within } from "../../lib/src/exercises/sameValue";
import { todo } from "../../lib/src/exercises/todo";

const fails = (): never => {
  throw new Error("no");
};

describe("outcomeOf", () => {
  test("calls with copies, and sees what is done to them", () => {
    const list = [3, 1, 2];
    const outcome = outcomeOf((given) => (given as number[]).sort(), [list]);
    expect(outcome).toEqual({ value: [1, 2, 3], threw: false, changed: true });
    expect(list).toEqual([3, 1, 2]);
    expect(outcomeOf((given) => given, [list]).changed).toBe(false);
  });

  test("keeps an error", () => {
    expect(outcomeOf(fails, [])).toMatchObject({ threw: true, error: new Error("no") });
  });
});

test("isUnwritten is true for todo(), no value and NaN, and false for other errors", () => {
  expect(isUnwritten(outcomeOf(() => todo(), []))).toBe(true);
  expect(isUnwritten(outcomeOf(() => NaN, []))).toBe(true);
  expect(isUnwritten(outcomeOf(() => 0, []))).toBe(false);
  expect(isUnwritten(outcomeOf(fails, []))).toBe(false);
});

test("isBlank asks for no value anywhere, hasGaps for one place without", () => {
  expect([[undefined], [[NaN, null]], [""], [{ m: NaN }], [[]]].map(([v]) => isBlank(v))).toEqual(
    Array(5).fill(true),
  );
  expect([[0], [[NaN, 1]], [false]].map(([v]) => isBlank(v))).toEqual([false, false, false]);
  expect([hasGaps([1, [NaN]]), hasGaps([1, [2]]), hasGaps([])]).toEqual([true, false, false]);
});

test("sameOutcome takes two errors for the same, whatever they say", () => {
  const [one, two, error] = [outcomeOf(() => 1, []), outcomeOf(() => 2, []), outcomeOf(fails, [])];
  const same = within(1e-5);
  expect(
    sameOutcome(
      error,
      outcomeOf(() => todo(), []),
      same,
    ),
  ).toBe(true);
  expect([sameOutcome(one, two, same), sameOutcome(one, error, same)]).toEqual([false, false]);
});
