import { expect, test } from "vitest";
import { notebookSources, valuesFor } from "../../../../tools/notebooks/numbers/sources.js";
import { decimalText, parseDecimal } from "../../../../tools/notebooks/numbers/decimal.js";
import { code, lesson, printed, shown, text } from "../makeNotebook.js";

test("notebookSources takes what is printed, figures' texts, and what the code says", () => {
  const file = lesson([
    text("Text 9.9\n\n```ts\nconst half = 0.5;\nconsole.log(half / 4); // 0.125\n```"),
    code("const w = [0.3, -1_000];", [
      printed("sum: 1.23\n"),
      shown({ "text/plain": "Bars: 0.7 and 19 %.", "text/html": "<b>8.8</b>" }),
      shown({ "application/vnd.deltabook.widget+json": {}, "text/plain": "a) 7.7" }),
      { output_type: "error", ename: "E", evalue: "6.6", traceback: [] },
    ]),
  ]);
  expect(notebookSources(file).map(({ text, isPrinted, from }) => [text, isPrinted, from])).toEqual(
    [
      ["0.3", false, "cell 2 (code-2)"],
      ["-1_000", false, "cell 2 (code-2)"],
      ["1.23", true, "cell 2 (code-2)"],
      ["0.7", true, "cell 2 (code-2)"],
      ["19 %", true, "cell 2 (code-2)"],
      ["0.5", false, "cell 1 (text-1)"],
      ["4", false, "cell 1 (text-1)"],
      ["0.125", true, "cell 1 (text-1)"],
    ],
  );
});

test("valuesFor makes percentages of shares, and shares of percentages", () => {
  const source = {
    value: parseDecimal("0.9215")!,
    text: "",
    isPercent: false,
    from: "",
    isPrinted: true,
  };
  const values = (isPercent: boolean, forPercent: boolean): string[] =>
    valuesFor({ ...source, isPercent }, forPercent).map(decimalText);
  expect(values(false, true)).toEqual(["0.9215", "92.15"]);
  expect(values(false, false)).toEqual(["0.9215"]);
  expect(values(true, true)).toEqual(["0.9215"]);
  expect(values(true, false)).toEqual(["0.9215", "0.009215"]);
});
