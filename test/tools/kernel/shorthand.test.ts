import { expect, it } from "vitest";
import { expandShorthand } from "../../../tools/kernel/shorthand";

it.each([
  ["{ rate }", "const x = { rate };", "const x = { rate: rate };"],
  ["nested ones", "f({ a, b: { c } }, [{ d }]);", "f({ a: a, b: { c: c } }, [{ d: d }]);"],
  ["those of an assignment", "({ a, b = 2 } = o);", "({ a: a, b: b = 2 } = o);"],
  ["those on several lines", "f({\n  a, // one\n  b,\n});", "f({\n  a: a, // one\n  b: b,\n});"],
  ["those in a default", "const f = ({ a = { b } }) => a;", "const f = ({ a = { b: b } }) => a;"],
])("expandShorthand writes out %s", (_, source, expanded) => {
  expect(expandShorthand(source)).toBe(expanded);
});

it.each(["const { a, b = 1 } = o;", "f({ a: 1, ...b, c() {}, [d]: e });", "const broken = {"])(
  "expandShorthand leaves as it is: %s",
  (source) => {
    expect(expandShorthand(source)).toBe(source);
  },
);
