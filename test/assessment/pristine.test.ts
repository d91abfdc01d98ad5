import { execFileSync } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { assess, Matrix, todo, TodoError } from "../../lib/src";
import { root } from "../../tools/setup/root.mjs";
import { installFakeHost } from "../display/fakeHost";

/** What a learner's code may try in order to be called right: each replaces one thing. */
const patches: readonly (readonly [name: string, object: object, key: PropertyKey, to: unknown])[] =
  [
    ["every", Array.prototype, "every", () => true],
    ["find", Array.prototype, "find", () => undefined],
    ["filter", Array.prototype, "filter", () => [1, 2]],
    ["map", Array.prototype, "map", () => [{ held: true }, { held: true }]],
    [
      "iteration",
      Array.prototype,
      Symbol.iterator,
      function* () {
        yield 1;
      },
    ],
    ["Math.abs", Math, "abs", () => 0],
    ["Math.round", Math, "round", () => 200],
    ["Math", globalThis, "Math", { abs: () => 0, round: () => 200 }],
    ["Number.isFinite", Number, "isFinite", () => false],
    ["Number", globalThis, "Number", { isFinite: () => false, isNaN: () => false }],
    ["Object.is", Object, "is", () => true],
    ["Array.isArray", Array, "isArray", () => false],
    ["JSON.stringify", JSON, "stringify", () => "{}"],
    ["String.prototype.trim", String.prototype, "trim", () => "x"],
    ["an index of all lists", Array.prototype, "0", { held: true }],
    ["an option of all objects", Object.prototype, "decimals", -9],
    ["a getter of all descriptors", Object.prototype, "get", () => true],
    ["toArray", Matrix.prototype, "toArray", () => [[2]]],
    ["instanceof", TodoError, Symbol.hasInstance, () => false],
  ];

const cases = [
  { args: [1], want: 2 },
  { args: [3], want: 6 },
];

beforeEach(() => {
  installFakeHost();
});

describe("assess, where a learner replaces", () => {
  test.each(patches)("%s, calls wrong what is wrong", (...patch) => {
    const { make, undo } = prepared(patch);
    make();
    const score = assess(() => 5, cases, { points: 2 });
    undo();
    expect(score).toBe(0);
  });

  test.each(patches)("%s, calls right what is right", (...patch) => {
    const { make, undo } = prepared(patch);
    const double = (x: number): number => 2 * x;
    make();
    const score = assess(double, cases, { points: 2 });
    undo();
    expect(score).toBe(2);
  });

  test.each(patches)("%s while it is tried, calls wrong what is wrong", (...patch) => {
    const { make, undo } = prepared(patch);
    const cunning = (): number => {
      make();
      return 5;
    };
    const score = assess(cunning, cases, { points: 2 });
    undo();
    expect(score).toBe(0);
  });

  test("something in a getter of the result, calls wrong what is wrong", () => {
    const { make, undo } = prepared(patches[0]);
    const cunning = (): object => ({
      get length() {
        make();
        return 1;
      },
    });
    const score = assess(cunning, [{ args: [], want: { length: 2 } }], { points: 2 });
    undo();
    expect(score).toBe(0);
  });

  test("todo(), calls it not started all the same", () => {
    expect(assess(() => todo(), cases, { points: 2 })).toBe(0);
  });

  test("the prototype of all lists, calls wrong what is wrong", () => {
    const prototype = Object.getPrototypeOf(Array.prototype) as object;
    Object.setPrototypeOf(Array.prototype, { held: true });
    const score = assess(() => 5, cases, { points: 2 });
    Object.setPrototypeOf(Array.prototype, prototype);
    expect(score).toBe(0);
  });
});

test("assess refuses where something was replaced for good", () => {
  const program = `
    const { assess } = require("@deltabook/nn");
    Object.defineProperty(Array.prototype, "every", { value: () => true, configurable: false, writable: false });
    try { assess(() => 5, [{ args: [1], want: 2 }], { points: 1 }); } catch (error) { console.log(String(error)); }
  `;
  const said = execFileSync(process.execPath, ["-e", program], { cwd: root, encoding: "utf8" });
  expect(said).toBe(
    'TamperedError: Cannot assess: "every" of a part of JavaScript was replaced for good; take that line out and restart the kernel\n',
  );
});

describe("a learner's own helpers", () => {
  test("are there while the function runs, and afterwards", () => {
    const extended = Array.prototype as unknown as { twice?: (x: number) => number };
    extended.twice = (x) => 2 * x;
    const own = (x: number): number => ([] as typeof extended).twice!(x);
    const score = assess(own, cases, { points: 2 });
    const stays = "twice" in Array.prototype;
    delete extended.twice;
    expect([score, stays]).toEqual([2, true]);
  });

  test("may assess in turn", () => {
    const own = (x: number): number => assess(() => 2, [cases[0]], { points: 2 }) * x;
    expect(assess(own, cases, { points: 2 })).toBe(2);
  });
});

type Patch = (typeof patches)[number];

const { defineProperty, deleteProperty, getOwnPropertyDescriptor, setPrototypeOf } = Reflect;

/** A function that makes the patch, and one that takes it back; neither needs what is patched. */
function prepared([, object, key, to]: Patch): { make: () => void; undo: () => void } {
  const next: PropertyDescriptor = { value: to, configurable: true, writable: true };
  const old = getOwnPropertyDescriptor(object, key);
  setPrototypeOf(next, null);
  if (old) setPrototypeOf(old, null);
  return {
    make: () => defineProperty(object, key, next),
    undo: () => (old ? defineProperty(object, key, old) : deleteProperty(object, key)),
  };
}
