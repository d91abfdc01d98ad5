import { expect, test } from "vitest";
import { count } from "../../../tools/course/count.js";

test("count takes positive integers, and names anything else", () => {
  expect([count("2", "jobs"), count(undefined, "jobs")]).toEqual([2, undefined]);
  for (const text of ["0", "-1", "1.5", "x", ""])
    expect(() => count(text, "jobs")).toThrow(
      `expected --jobs as a positive integer, received "${text}"`,
    );
});
