import { expect, test } from "vitest";
import { counted, inWords, titled } from "../../lib/src/figures/words";

test("inWords gives three digits with a real minus sign, whole numbers in full, and no minus zero", () => {
  const values = [0.7743802721, -0.0114, -0, 1000, 60_000, 123.456];
  expect(values.map(inWords)).toEqual(["0.774", "−0.0114", "0", "1000", "60000", "123"]);
});

test("counted puts the noun in its number", () => {
  const texts = [1, 3, 1000].map((count) => counted(count, "unit"));
  expect(texts).toEqual(["1 unit", "3 units", "1,000 units"]);
});

test("titled puts the title first, where there is one", () => {
  expect(titled("Loss", "It falls.")).toBe("Loss. It falls.");
  expect(titled(undefined, "It falls.")).toBe("It falls.");
});
