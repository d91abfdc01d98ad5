import { beforeAll, describe, expect, it } from "vitest";
import { CellConverter } from "../../../tools/kernel/cellConverter";
import { createExecutor, keepVariables } from "../../../tools/kernel/tslab/executor";

/** Runs cells one after the other as the kernel does, each to the value of its last expression. */
function makeKernel(): (source: string) => Promise<unknown> {
  const converter = new CellConverter(false, (work) => work());
  const converters = { node: converter, browser: converter, close: () => undefined };
  let value: unknown;
  let failure: unknown;
  const executor = createExecutor(process.cwd(), converters, {
    log: (result) => (value = result),
    error: (thrown) => (failure = thrown),
  });
  const variables = keepVariables(executor);
  return async (source) => {
    value = failure = undefined;
    const succeeded = await executor.execute(source);
    converter.settle(succeeded, new Set(Object.keys(variables)));
    const wrong = converter.takeDiagnostics().map(({ messageText }) => messageText);
    expect([...wrong, failure], source).toEqual([undefined]);
    return value;
  };
}

const earlier = `
import { basename } from "node:path";
interface Inner { c: number; d: number[] }
type Value = { a: number; b: Inner; list: number[]; pairs: { k: number }[]; late?: number };
const value: Value = { a: 1, b: { c: 2, d: [3, 4] }, list: [5, 6, 7], pairs: [{ k: 8 }] };
const values = [value];
const key = "a" as const;
let seen = 9;
class Base { base = 1; }`;

/** Patterns that take a number, or a list or an object with one, out of `value`, and call it X. */
const patterns: [pattern: string, taken: unknown][] = [
  ["{ a: X }", 1],
  ["{ a: X = 10 }", 1],
  ["{ late: X = 10 }", 10],
  ["{ late: X = seen }", 9],
  ["{ late: X = { seen }.seen }", 9],
  ["{ late: X = Number(basename('x/11')) }", 11],
  ["{ b: { c: X } }", 2],
  ["{ list: [X] = [0] }", 5],
  ["{ b: { d: [, X] } }", 4],
  ["{ list: [X] }", 5],
  ["{ list: [, ...X] }", [6, 7]],
  ["{ list: { length: X } }", 3],
  ["{ pairs: [{ k: X }] }", 8],
  ["{ pairs: [{ k: X = 10 }] }", 8],
  ["{ a: Y, b: { c: Z, ...X } }", { d: [3, 4] }],
  ['{ "a": X }', 1],
  ["{ [key]: X }", 1],
];

/** Places of a pattern P, and how to get at X there. */
const declarations = [
  ["const P = value;", "X"],
  ["let P = value;", "X"],
  ["var P = value;", "X"],
  ["const [P] = values;", "X"],
  ["const A = 1, P = value, B = 2;", "X"],
  ["let A; { const P = value; A = X; }", "A"],
  ["let A; for (const P of values) A = X;", "A"],
  ["let A; for (const [P] = values; !A; ) A = X;", "A"],
  ["let A; for await (const P of values) A = X;", "A"],
  ["let A; try { throw value; } catch (P) { A = X; }", "A"],
  ["function A() { const P = value; return X; }", "A()"],
  ["function A(P: Value) { return X; }", "A(value)"],
  ["function A(P: typeof value) { return X; }", "A(value)"],
  ["function A(P: Value = value) { return X; }", "A()"],
  ["function A(...[P]: Value[]) { return X; }", "A(value)"],
  ["function A<T extends Value>(P: T) { return X; }", "A(value)"],
  ["const A = (P: Value) => X;", "A(value)"],
  ["const A = (B: number, P: Value) => (basename('a'), X);", "A(0, value)"],
  ["const A = async (P: Value) => X;", "await A(value)"],
  ["const A = function* (P: Value) { yield X; };", "A(value).next().value"],
  ["const A = (P: Value) => () => X;", "A(value)()"],
  ["const A: (one: Value) => unknown = (P) => X;", "A(value)"],
  ["const A = values.map((P) => X);", "A[0]"],
  ["class A extends Base { run(P: Value) { return X; } }", "new A().run(value)"],
  ["class A { x: unknown; constructor(P: Value) { this.x = X; } }", "new A(value).x"],
  ["class A { static x: any; static set y(P: Value) { this.x = X; } }", "((A.y = value), A.x)"],
  ["const A = { run(P: Value) { return X; } };", "A.run(value)"],
];

/** Places of a pattern that assigns to variables of the same cell. */
const assignments = [
  ["let X, Y, Z; (P = value);", "X"],
  ["let X, Y, Z; [P] = values;", "X"],
  ["let X, Y, Z; for (P of values);", "X"],
  ["function A() { let X, Y, Z; (P = value); return X; }", "A()"],
  ["const A = (X?, Y?, Z?) => { for (P of values) return X; };", "A()"],
];

/** Places of a pattern that assigns to variables of an earlier cell. */
const reassignments = [
  ["(P = value);", "X"],
  ["[P] = values;", "X"],
  ["for (P of values);", "X"],
  ["function A() { (P = value); }", "(A(), X)"],
];

describe("CellConverter.convert", { timeout: 60_000 }, () => {
  const run = makeKernel();
  beforeAll(() => run(earlier), 60_000);

  /** Checks every pattern in the place, in a cell whose value is what they have taken. */
  const check = async ([place, taken]: readonly string[], used = patterns): Promise<void> => {
    const numbered = (text: string, i: number): string =>
      text.replace(/\b[ABXYZ]\b/g, (letter) => `${letter}${String(i)}`);
    const lines = used.map(([P], i) => numbered(place.replace(/\bP\b/, P), i));
    const all = used.map((_, i) => numbered(taken, i));
    expect(await run(`${lines.join("\n")}\n[${all.join(", ")}]`)).toEqual(used.map(([, x]) => x));
  };

  it.each(declarations)("takes properties of an earlier type out by %s", async (...place) => {
    await check(place);
  });

  // A default there is what TypeScript 5.0 itself compiles to something else.
  it.each(assignments)("assigns properties of an earlier type by %s", async (...place) => {
    const isOutermost = place[0].startsWith("let");
    await check(place, isOutermost ? patterns.filter(([P]) => !/X]? =/.test(P)) : patterns);
  });

  it.each(reassignments)("assigns them to earlier variables by %s", async (...place) => {
    await run(patterns.map((_, i) => `let X${String(i)}, Y${String(i)}, Z${String(i)};`).join(""));
    await check(place);
  });

  it("tells the lines and columns of the source", () => {
    const source = "const { a: n,\n  b: { d: m } } = value, text: string = n;";
    const converter = new CellConverter(false, (work) => work());
    converter.convert("", earlier);
    converter.settle(true, new Set());
    const [{ start, messageText }] = converter.convert("", source).diagnostics;
    expect(start).toMatchObject({ line: 1, character: 25 });
    expect(messageText).toBe("Type 'number' is not assignable to type 'string'.");
  });

  it("declares and inspects parameters as the source writes them", () => {
    const converter = new CellConverter(false, (work) => work());
    const source =
      "const f = ({ a: n, 'b': { c: [m] } }: { a: number; b: { c: string } }) => n + m;";
    const { declOutput } = converter.convert("", source);
    expect(declOutput).toContain("declare const f: ({ a: n, b: { c: [m] } }: {\n    a: number;");
    converter.settle(true, new Set());
    const shown = converter
      .inspect("", "f", 0)
      ?.displayParts?.map(({ text }) => text)
      .join("");
    expect(shown).toContain("const f: ({ a: n, b: { c: [m] } }: {");
  });
});
