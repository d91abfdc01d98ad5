import { expect, test } from "vitest";
import { table } from "../../../tools/course/table.js";

test("table puts texts below their headings, numbers to the right", () => {
  const columns = [{ title: "student" }, { title: "score", align: "right" as const }];
  expect(
    table(columns, [
      ["ada", "16"],
      ["charles", "9.5"],
    ]),
  ).toBe("student  score\nada         16\ncharles    9.5");
});
