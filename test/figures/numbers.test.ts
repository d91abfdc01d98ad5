import { expect, test } from "vitest";
import { counted, evenly, inWords, rounded } from "../../lib/src/figures/numbers";

test("rounded keeps five significant digits, or as many as asked", () => {
  expect([rounded(0.7743802721), rounded(1234567), rounded(-0.7743802721, 2)]).toEqual([
    0.77438, 1234600, -0.77,
  ]);
});

test("inWords gives three digits with a real minus sign, whole numbers in full, and no minus zero", () => {
  expect([0.7743802721, -0.0114, -0, 1000, 60_000, 123.456].map(inWords)).toEqual([
    "0.774",
    "−0.0114",
    "0",
    "1000",
    "60000",
    "123",
  ]);
});

test("counted puts the noun in its number", () => {
  expect([counted(1, "unit"), counted(3, "unit"), counted(1000, "unit")]).toEqual([
    "1 unit",
    "3 units",
    "1,000 units",
  ]);
});

test("evenly begins and ends where it should, and meets the middle", () => {
  const values = evenly(-6, 6, 121);
  expect([values[0], values[60], values[120], values.length]).toEqual([-6, 0, 6, 121]);
});
