import { expect, test } from "vitest";
import { notation } from "./makeNotation.js";

test("readNotation reads the rows of the table", () => {
  expect(notation).toHaveLength(7);
  expect(notation[1]).toMatchObject({ symbols: ["i", "j"], never: [], code: [], lesson: "02" });
  expect(notation[2]).toEqual({
    symbols: ["w"],
    never: ["w_{ji}"],
    code: ["step(rate, delta)"],
    lesson: "02",
    place: { file: "notebooks/notation.md", line: 7 },
  });
});
