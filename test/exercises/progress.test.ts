import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseProgress,
  ProgressError,
  progressText,
  withTry,
} from "../../lib/src/exercises/progress";

describe("withTry", () => {
  test("counts tries until one is right, and no further", () => {
    const once = withTry({}, "05.1", false);
    expect(once).toEqual({ "05.1": { tries: 1, done: false } });
    const twice = withTry(once, "05.1", true);
    expect(twice).toEqual({ "05.1": { tries: 2, done: true } });
    expect(withTry(twice, "05.1", false)).toBe(twice);
    expect(withTry(twice, "05.2", true)).toEqual({ ...twice, "05.2": { tries: 1, done: true } });
  });

  test("knows no exercise by the name of a built-in property", () => {
    expect(withTry({}, "toString", true)).toEqual({ toString: { tries: 1, done: true } });
  });
});

describe("parseProgress and progressText", () => {
  test("are one another's inverse, and put the exercises in order", () => {
    const entry = fc.record({ tries: fc.nat(), done: fc.boolean() });
    const ids = fc.stringMatching(/^[0-9]{2}\.[0-9]$/);
    fc.assert(
      fc.property(fc.dictionary(ids, entry), (progress) => {
        const text = progressText(progress);
        expect(parseProgress(text)).toEqual({ ...progress });
        expect(progressText(parseProgress(text))).toBe(text);
      }),
    );
    const entries = { "05.2": { tries: 1, done: true }, "05.1": { tries: 2, done: false } };
    expect(Object.keys(parseProgress(progressText(entries)))).toEqual(["05.1", "05.2"]);
  });

  test.each([
    ["", "it is not JSON"],
    ['{ "version": 1, "exercises": {', "it is not JSON"],
    ["null", "its version must be 1, received undefined"],
    ['{ "version": 2, "exercises": {} }', "its version must be 1, received 2"],
    ['{ "version": 1 }', "exercises must be an object, received undefined"],
    [
      '{ "version": 1, "exercises": [] }',
      "exercises must be an object, received an array of length 0",
    ],
    ['{ "version": 1, "exercises": { "05.1": null } }', "the entry of 05.1 must have whole tries"],
    ['{ "version": 1, "exercises": { "a": { "tries": -1, "done": true } } }', "the entry of a"],
    ['{ "version": 1, "exercises": { "a": { "tries": 1, "done": 1 } } }', "the entry of a"],
  ])("say what is amiss with %s", (text, message) => {
    expect(() => parseProgress(text)).toThrow(ProgressError);
    expect(() => parseProgress(text)).toThrow(message);
  });
});
