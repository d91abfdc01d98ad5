import { expect, test } from "vitest";
import { countTry, forgetTries } from "../../lib/src/exercises/stages";

const made = (mistake: string) => ({
  kind: "wrong" as const,
  mistake,
  tried: "",
  hints: ["", "", ""] as const,
});

test("countTry counts each mistake of each exercise apart, and forgetTries begins anew", () => {
  forgetTries();
  expect([countTry("05.1", made("a")), countTry("05.1", made("a"))]).toEqual([1, 2]);
  expect([countTry("05.1", made("b")), countTry("05.2", made("a"))]).toEqual([1, 1]);
  expect(countTry("05.1", made("a"))).toBe(3);
  forgetTries();
  expect(countTry("05.1", made("a"))).toBe(1);
});
