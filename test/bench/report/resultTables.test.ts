import { expect, test } from "vitest";
import { runsTable, summaryTable } from "../../../bench/report/resultTables.js";
import { series } from "../series";

const all = [series("ours", "seconds", [8, 10, 9]), series("theirs", "seconds", [20, 18, 16.2])];
const columns = [
  { value: "seconds", title: "s", digits: 1, compared: true },
  { value: "seconds", title: "lowest", digits: 1, statistic: "lowest" },
  { value: "accuracy", title: "%", digits: 2 },
] as const;

test("summaryTable compares with the first row", () => {
  expect(summaryTable(all, columns)).toBe(
    "|        | runs |            s | lowest |   % |\n" +
      "| ------ | ---: | -----------: | -----: | --: |\n" +
      "| ours   |    3 |          9.0 |    8.0 |   – |\n" +
      "| theirs |    3 | 18.0 (2.0 x) |   16.2 |   – |",
  );
});

test("runsTable has every run once, however many columns show it", () => {
  expect(runsTable(all, columns)).toBe(
    "|        |   value | in the order of the runs |\n" +
      "| ------ | ------: | -----------------------: |\n" +
      "| ours   | seconds |             8.0 10.0 9.0 |\n" +
      "| theirs | seconds |           20.0 18.0 16.2 |",
  );
});
