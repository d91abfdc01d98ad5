import fc from "fast-check";
import { expect, it } from "vitest";
import { align, type Token } from "../../../../tools/kernel/errors/align";

const tokens = (text: string): Token[] => Array.from(text, (one, start) => ({ text: one, start }));
const aligned = (a: string, b: string): number[] => [...align(tokens(a), tokens(b))];

it("align finds each token where nothing was changed", () => {
  expect(aligned("abc", "abc")).toEqual([0, 1, 2]);
});

it("align skips what was left out and what was added", () => {
  expect(aligned("a:Tb", "xayb")).toEqual([-1, 0, -1, 3]);
});

it("align keeps repeated tokens in order", () => {
  expect(aligned("f;f;f;", "f;f;f;")).toEqual([0, 1, 2, 3, 4, 5]);
});

it("align gives up on texts that are too long", () => {
  const long = tokens("x".repeat(5_001));
  expect(align(long, long).every((match) => match === -1)).toBe(true);
});

it("align matches equal tokens only, in order, and finds back every token of a text with additions", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 20 });
  fc.assert(
    fc.property(letters, fc.array(fc.nat(20)), (text, additions) => {
      const longer = Array.from(text);
      for (const place of additions) longer.splice(Math.min(place, longer.length), 0, "+");
      const matches = aligned(text, longer.join(""));
      expect(matches.filter((match) => match >= 0)).toEqual(Array.from(text, (_, i) => i));
      for (const [j, i] of matches.entries()) if (i >= 0) expect(longer[j]).toBe(text[i]);
    }),
  );
});
