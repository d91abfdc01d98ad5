import { expect, test } from "vitest";
import { failureOf, Stopped } from "../../../site/src/session/ending";

test("failureOf shows an error as Jupyter does", () => {
  expect(failureOf(new RangeError("too big"))).toEqual({
    ename: "RangeError",
    evalue: "too big",
    traceback: ["\x1b[31mRangeError\x1b[0m: too big"],
  });
  expect(failureOf("text").evalue).toBe("text");
});

test("Stopped says what became of the variables", () => {
  expect(failureOf(new Stopped())).toMatchObject({
    ename: "Interrupted",
    evalue: expect.stringContaining("all variables are gone") as string,
  });
});
