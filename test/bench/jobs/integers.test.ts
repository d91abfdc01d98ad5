import { expect, test } from "vitest";
import { integers } from "../../../bench/jobs/integers.js";

test("integers reads options and keeps the defaults of the others", () => {
  expect(integers({ seed: 1, epochs: 5 }, ["--seed", "0"])).toEqual({ seed: 0, epochs: 5 });
});

test("integers says what is wrong", () => {
  expect(() => integers({ seed: 1 }, ["--seed", "-1.5"])).toThrow();
  expect(() => integers({ seed: 1 }, ["--seed=many"])).toThrow(
    'Cannot measure: --seed must be a whole number, received "many"',
  );
  expect(() => integers({ seed: 1 }, ["--speed", "1"])).toThrow("--speed");
});
