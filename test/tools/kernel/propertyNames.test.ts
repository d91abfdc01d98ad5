import { expect, it } from "vitest";
import { unquoteNames, writeOutNames } from "../../../tools/kernel/propertyNames";

it.each([
  ["{ rate }", "const x = { rate };", "const x = { rate: rate };"],
  ["nested ones", "f({ a, b: { c } }, [{ d }]);", "f({ a: a, b: { c: c } }, [{ d: d }]);"],
  ["those of an assignment", "({ a, b = 2 } = o);", "({ a: a, b: b = 2 } = o);"],
  ["those on several lines", "f({\n  a, // one\n  b,\n});", "f({\n  a: a, // one\n  b: b,\n});"],
  ["those in a default", "const f = ({ a = { b } }) => a;", "const f = ({ a = { b: b } }) => a;"],
])("writeOutNames writes out shorthand properties: %s", (_, source, writtenOut) => {
  expect(writeOutNames(source)).toBe(writtenOut);
});

it.each([
  ["one renamed", "const { h: a } = o;", 'const { "h": a } = o;'],
  ["one with a default", "let { h: a = { b } } = o;", 'let { "h": a = { b: b } } = o;'],
  ["nested ones", "const { a: { b: c } } = o;", 'const { "a": { "b": c } } = o;'],
  ["those around lists", "const { a: [{ b: c }] } = o;", 'const { "a": [{ "b": c }] } = o;'],
  ["that of a parameter", "({ a: [, b] }: T) => f(b);", '({ "a": [, b] }: T) => f(b);'],
  ["that of a loop", "for (const { a: b } of c) d();", 'for (const { "a": b } of c) d();'],
  ["those on several lines", "const {\n  a: b, // c\n} = o;", 'const {\n  "a": b, // c\n} = o;'],
])("writeOutNames quotes the names in a pattern: %s", (_, source, writtenOut) => {
  expect(writeOutNames(source)).toBe(writtenOut);
});

it.each([
  "const { a, b = 1, ...c } = o;",
  "f({ a: 1, ...b, c() {}, [d]: e });",
  "const { 'a': b, 0: c, [d]: e } = o;",
  "({ a: b } = o);",
  "const broken = {",
])("writeOutNames leaves as it is: %s", (source) => {
  expect(writeOutNames(source)).toBe(source);
});

it("unquoteNames takes the quotes off names in patterns alone", () => {
  const declarations = `declare const f: ({ "a": [, b], "c-d": e, ñ: g }: {
    "a": "a"[];
}) => void;
declare function g({ "ñ": h }: object): void;
`;
  expect(unquoteNames(declarations)).toBe(`declare const f: ({ a: [, b], "c-d": e, ñ: g }: {
    "a": "a"[];
}) => void;
declare function g({ ñ: h }: object): void;
`);
});
