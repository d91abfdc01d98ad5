import { decimalOf, parseDecimal, roundsTo } from "./decimal.js";
import { evaluate } from "./formula.js";
import { isShort, type FoundNumber } from "./findNumbers.js";

/** One side of an equation that is made of numbers only. */
interface Side {
  readonly text: string;
  readonly value: number;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** What stands between equations, and between their sides. */
const between = /\\qquad|\\quad|\\\\|&|;|,\s|\n\n/g;
const equals = /=|\\approx|≈/g;

/** The chains of equal sides in a formula; only those with two sides of numbers or more can be checked. */
function chains(formula: string): Side[][] {
  return cut(formula, between)
    .map(({ text, from }) =>
      cut(text, equals).flatMap((side): Side[] => {
        const value = evaluate(side.text);
        const start = from + side.from;
        return value === undefined
          ? []
          : [{ text: side.text.trim(), value, from: start, to: start + side.text.length }];
      }),
    )
    .filter((sides) => sides.length > 1);
}

function cut(text: string, separator: RegExp): { text: string; from: number }[] {
  const ends = [...text.matchAll(separator)];
  const starts = [0, ...ends.map(({ 0: found, index }) => index + found.length)];
  return starts.map((from, i) => ({ text: text.slice(from, ends[i]?.index), from }));
}

/** The equations of a formula that are wrong: neighbouring sides that are not equal at the digits that are shown. */
export function wrongEquations(formula: string): string[] {
  return chains(formula).flatMap((sides) =>
    sides
      .slice(1)
      .flatMap((side, i) =>
        areEqual(sides[i], side)
          ? []
          : [`${sides[i].text} is ${rounded(sides[i].value)}, not ${side.text}`],
      ),
  );
}

/**
 * Whether a number of a formula comes from an equation in it: all sides but the first do, the first if it is one number,
 * and numbers of few digits in the first, which are given.
 */
export function isFromEquation(formula: string, number: FoundNumber): boolean {
  return chains(formula).some((sides) => {
    const side = sides.findIndex(({ from, to }) => from <= number.index && number.index < to);
    return side > 0 || (side === 0 && (isShort(number) || isOneNumber(sides[0])));
  });
}

function areEqual(a: Side, b: Side): boolean {
  if (Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value))) return true;
  return [
    [a, b],
    [b, a],
  ].some(([exact, shown]) => {
    const value = decimalOf(exact.value);
    const text = parseDecimal(plain(shown.text));
    return text !== undefined && value !== undefined && roundsTo(value, text);
  });
}

function isOneNumber({ text }: Side): boolean {
  return parseDecimal(plain(text)) !== undefined;
}

function plain(text: string): string {
  return text.replaceAll("{,}", ",").replace(/^\((.*)\)$/, "$1");
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** The equations in a text that is no formula, such as "0.3 · 0.5 = 0.15", each with where it begins. */
export function plainEquations(text: string): { text: string; from: number }[] {
  const pattern = /(?<![\p{L}\d])[-−(\d][-−+*×·/÷()\d\s.,=≈]*[\d)]/gu;
  return [...text.matchAll(pattern)]
    .filter(([found]) => /\d[\s)]*[=≈]\s*[-−(]?\d/.test(found))
    .map(({ 0: found, index }) => ({ text: found, from: index }));
}
