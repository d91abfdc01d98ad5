import { beforeEach, describe, expect, test } from "vitest";
import { assess, Matrix, sigmoid, todo, type AssessedCase } from "../../lib/src";
import { installFakeHost, type FakeHost } from "../display/fakeHost";

let host: FakeHost;

beforeEach(() => {
  host = installFakeHost();
});

/** The text of the one card that was shown. */
function card(): string {
  const [shown, ...more] = host.sent.splice(0);
  expect(more).toEqual([]);
  return String(shown.data["text/plain"]);
}

const doubling: readonly AssessedCase[] = [
  { args: [1], want: 2 },
  { args: [3], want: 6 },
  { args: [0.5], want: 1 },
];
const points = { points: 3 };

describe("assess", () => {
  test("gives all points, and names each case with what was tried", () => {
    const double = (x: number): number => 2 * x;
    expect(assess(double, doubling, points)).toBe(3);
    expect(card()).toBe(
      "✓ Passed: double\n3 of 3 points: 3 of 3 tests hold.\n- ✓ double(1) = 2\n- ✓ double(3) = 6\n- ✓ double(0.5) = 1",
    );
  });

  test("gives each case its part", () => {
    const capped = (x: number): number => Math.min(2 * x, 4);
    expect(assess(capped, doubling, { points: 1, title: "Doubling" })).toBe(0.67);
    expect(card()).toContain(
      "✗ Partly: Doubling\n0.67 of 1 points: 2 of 3 tests hold.\n- ✓ capped(1) = 2\n- ✗ capped(3) gave 4, wanted 6",
    );
  });

  test.each([
    ["todo()", () => todo()],
    ["nothing", () => undefined],
    ["NaN", () => NaN],
  ])("calls a function that gives %s not started", (_, fn) => {
    expect(assess(fn, doubling, points)).toBe(0);
    expect(card()).toMatch(/^○ Not started: your function\n0 of 3 points/);
  });

  test.each<[string, unknown, string]>([
    ["no function", 5, "your function(1) stopped with no function: 5"],
    ["no function yet", undefined, "stopped with no function: undefined"],
    ["an error", () => JSON.parse("{") as unknown, "stopped with SyntaxError: "],
    ["a thrown null", throwing(null), "stopped with something that is no Error"],
    ["an error that cannot be read", () => throwing(trap())(), "an error that cannot be read"],
    ["a promise", () => Promise.reject(new Error("late")), "gave a promise"],
    ["a text", () => "2", 'gave "2", wanted 2'],
    ["a list", () => [2], "gave [2], wanted 2"],
    ["an object that claims to be a number", () => new Number(2), "an object of class Number"],
    ["a proxy", () => trap(), "stopped with"],
    ["an object in itself", () => endless(), "nested more than 20 times"],
    ["a list without end", () => ({ length: 2 }), "{ length: 2 }"],
    ["a huge list", () => Array<number>(1e9), "the result has 1000000000 values"],
    ["an endless recursion", () => deeper(), "stopped with RangeError: Maximum call stack"],
  ])("takes %s for wrong, and stays whole", (_, fn, text) => {
    expect(assess(fn, doubling, points)).toBe(0);
    expect(card()).toContain(text);
  });

  test("compares lists, tables, matrices and records, as float32 does", () => {
    const cases = [{ args: [[[1, 2]]], want: [[2, 4]] }];
    const twice = (rows: number[][]): number[][] => rows.map((row) => row.map((x) => 2 * x));
    expect(assess(twice, cases, points)).toBe(3);
    expect(assess((rows: number[][]) => Matrix.from(twice(rows)), cases, points)).toBe(3);
    expect(assess(() => [Float32Array.of(2, 4)], cases, points)).toBe(3);
    expect(assess(() => [[2.00001, 4]], cases, points)).toBe(3);
    expect(assess(() => [[2.01, 4]], cases, points)).toBe(0);
    const state = { w: 1, v: [0.1] };
    expect(assess(() => state, [{ args: [], want: { w: 1, v: [0.1] } }], points)).toBe(3);
  });

  test("gives copies, so that one case cannot spoil the next", () => {
    const list = [3, 1, 2];
    const sorted = (values: number[]): number[] => values.sort();
    const cases = [
      { args: [list], want: [1, 2, 3] },
      { args: [[1, 2]], want: [1, 2] },
    ];
    expect(assess(sorted, cases, { points: 2 })).toBe(1);
    expect(list).toEqual([3, 1, 2]);
    expect(card()).toContain("✗ sorted([3, 1, 2]) changed its arguments. Hint: The function");
  });

  test("names the hint of a wrong value, each once", () => {
    const cases: AssessedCase[] = [
      { args: [1], want: 2, wrong: [[1, "this is the number itself"]] },
      { args: [5], want: 10, wrong: [[5, "this is the number itself"]] },
    ];
    const same = (x: number): number => x;
    expect(assess(same, cases, points)).toBe(0);
    expect(card().match(/Hint: this is the number itself/g)).toHaveLength(1);
  });

  test("knows the mistakes of the function that it is like", () => {
    const cases = [{ args: [0, 0.8], want: -0.128 }];
    const own = (target: number, output: number): number => target - output;
    expect(assess(own, cases, { points: 2, like: "outputDelta" })).toBe(0);
    expect(card()).toContain("Hint: You have the difference.");
    expect(assess((x: number) => -2 * x, doubling, points)).toBe(0);
    expect(card()).toContain("Hint: The size is right, but it points the other way.");
  });

  test("leaves out the mistakes that cannot be made with a case's arguments", () => {
    const cases = [{ args: [[2], [3], 1], want: 7 }];
    const sum = ([x]: number[], [w]: number[], bias: number): number => x * w + bias;
    expect(assess(sum, cases, { points: 2, like: "weightedSum" })).toBe(2);
  });

  test("hands objects of a class over as they are", () => {
    const cases = [{ args: [Matrix.from([[4]])], want: 4 }];
    expect(assess((matrix: Matrix) => matrix.get(0, 0), cases, points)).toBe(3);
  });

  test("asks a rule where there is more than one right result", () => {
    const cases: AssessedCase[] = [
      {
        args: [4],
        holds: (roots: number[]) => roots.every((root) => root ** 2 === 4),
        says: "squares to 4",
        wrong: [[[16], "this is the square"]],
      },
    ];
    expect(assess(() => [-2, 2], cases, points)).toBe(3);
    expect(card()).toContain("✓ your function(4): squares to 4");
    expect(assess(() => [16], cases, points)).toBe(0);
    expect(card()).toContain("gave [16], wanted: squares to 4. Hint: this is the square");
    expect(assess(() => 2, cases, points)).toBe(0);
  });

  test.each<[readonly AssessedCase[], object, string]>([
    [doubling, { points: 0 }, "Cannot assess: points must be a positive number, received 0"],
    [[], points, "Cannot assess: expected a list of cases, received an array of length 0"],
    [doubling, { points: 1, like: "sigmoyd" }, "Unknown function: expected one of"],
  ])("says what is wrong with a call: %#", (cases, options, message) => {
    expect(() => assess(sigmoid, cases, options as { points: number })).toThrow(message);
  });
});

function throwing(value: unknown): () => never {
  return () => {
    throw value;
  };
}

/** An object that throws wherever it is touched. */
function trap(): object {
  const touched = throwing(new Error("touched"));
  return new Proxy({}, { get: touched, getPrototypeOf: touched, ownKeys: touched });
}

function endless(): object {
  const object: Record<string, unknown> = {};
  object.own = object;
  return object;
}

function deeper(): number {
  return 1 + deeper();
}
