import { expect, test } from "vitest";
import { parts } from "../../bench/parts/index.js";
import { readArguments, usage } from "../../bench/readArguments.js";

test("readArguments takes all parts, 5 runs and the real page where nothing is said", () => {
  expect(readArguments([])).toEqual({ parts, runs: 5, draft: false });
});

test("readArguments takes the parts that are named, in the order of the page", () => {
  const request = readArguments(["small", "mnist", "--runs", "1", "--draft"]);
  expect(request?.parts.map(({ name }) => name)).toEqual(["mnist", "small"]);
  expect(request).toMatchObject({ runs: 1, draft: true });
});

test("readArguments says what is wrong", () => {
  expect(() => readArguments(["sport"])).toThrow(/expected parts of mnist, .*, received "sport"/);
  expect(() => readArguments(["--runs", "0"])).toThrow(
    'expected --runs as a positive integer, received "0"',
  );
  expect(() => readArguments(["--fast"])).toThrow("--fast");
});

test("readArguments returns nothing where help is asked for, which names all parts", () => {
  expect(readArguments(["--help"])).toBeUndefined();
  for (const { name, title } of parts) expect(usage).toMatch(new RegExp(`${name} .*${title}`));
});
