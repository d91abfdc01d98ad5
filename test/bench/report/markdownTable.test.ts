import { expect, test } from "vitest";
import { format } from "prettier";
import { markdownTable } from "../../../bench/report/markdownTable.js";

test("markdownTable draws columns as Prettier does, numbers to the right", async () => {
  const table = markdownTable(
    ["", "seconds"],
    [
      ["Deltabook", "8.1"],
      ["Keras", "21.6 (2.7 x)"],
    ],
  );
  expect(table).toBe(
    "|           |      seconds |\n" +
      "| --------- | -----------: |\n" +
      "| Deltabook |          8.1 |\n" +
      "| Keras     | 21.6 (2.7 x) |",
  );
  expect(await format(table, { parser: "markdown" })).toBe(`${table}\n`);
});
