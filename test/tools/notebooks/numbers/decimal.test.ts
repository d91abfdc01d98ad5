import { describe, expect, test } from "vitest";
import {
  decimalOf,
  decimalText,
  distance,
  isSame,
  parseDecimal,
  roundsTo,
  shifted,
  significantDigits,
  type Decimal,
} from "../../../../tools/notebooks/numbers/decimal.js";

const of = (text: string): Decimal => parseDecimal(text)!;

describe("parseDecimal", () => {
  test.each([
    ["-0.036", -36n, 3],
    ["−0.5", -5n, 1],
    ["1,590,020", 1590020n, 0],
    ["795_010", 795010n, 0],
    ["1.68e−17", 168n, 19],
    ["2e5", 2n, -5],
    ["0.50", 50n, 2],
  ])("reads %s", (text, units, places) => {
    expect(parseDecimal(text)).toEqual({ units, places });
  });

  test.each(["", "x", "1.2.3", ","])("reads no number in %j", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe("roundsTo", () => {
  test.each([
    ["0.7743802721", "0.774", true],
    ["0.7743802721", "0.775", false],
    ["0.7858349830", "0.786", true],
    ["0.7858349830", "0.785", false],
    ["-0.0109", "-0.011", true],
    ["0.0109", "-0.011", false],
    ["0.125", "0.13", true],
    ["0.125", "0.12", true],
    ["0.1251", "0.12", false],
    ["0.5", "0.50", true],
    ["0.77", "0.774", false],
    ["2e5", "200,000", true],
    ["1.68e-17", "0.00", true],
  ])("says of %s and %s: %s", (exact, shown, right) => {
    expect(roundsTo(of(exact), of(shown))).toBe(right);
  });
});

test("isSame compares values, not how they are written", () => {
  expect(isSame(of("0.5"), of("0.500"))).toBe(true);
  expect(isSame(of("0.5"), of("-0.5"))).toBe(false);
});

test("shifted moves the point, so that a share becomes a percentage", () => {
  expect(decimalText(shifted(of("0.9215"), -2))).toBe("92.15");
});

test("decimalOf takes what a program prints; it knows no infinity", () => {
  expect(decimalOf(1e-7)).toEqual({ units: 1n, places: 7 });
  expect(decimalOf(Infinity)).toBeUndefined();
});

test("distance and significantDigits", () => {
  expect(distance(of("0.3"), of("-0.1"))).toBeCloseTo(0.4, 12);
  expect(["0.05", "1.30", "-25"].map((text) => significantDigits(of(text)))).toEqual([1, 3, 2]);
});
