import { expect, test } from "vitest";
import { errorsOf, markCode, printedAfterMarks } from "../../../../tools/notebooks/run/marks.js";
import { printed, shown } from "../makeNotebook.js";

test("printedAfterMarks gives what came after each mark, also where streams were cut", () => {
  expect(markCode(3)).toBe('console.log("\\u0001" + 3);');
  const outputs = [
    printed("before\n\u00010\none\ntw"),
    shown({ "text/plain": "x" }),
    printed("o\n\u0001"),
    printed("not this\n", "stderr"),
    printed("12\n\u00012\nend\n"),
  ];
  expect([...printedAfterMarks(outputs)]).toEqual([
    [0, "one\ntwo\n"],
    [12, ""],
    [2, "end\n"],
  ]);
});

test("errorsOf names errors", () => {
  const error = { output_type: "error", ename: "E", evalue: "no", traceback: [] } as const;
  expect(errorsOf([printed("a"), error])).toEqual(["E: no"]);
});
