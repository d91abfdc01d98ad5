import { expect, test } from "vitest";
import { withoutStudents } from "../../../tools/course/exportScores.js";

test("withoutStudents leaves the other lines as they are", () => {
  const head = "assignment,duedate,timestamp,student_id,score\n";
  const [ada, adam] = ["ps1,,,ada,16.0\n", "ps1,,,adam,0.0\n"];
  expect(withoutStudents(head + ada + adam, [])).toBe(head + ada + adam);
  expect(withoutStudents(head + ada + adam, ["ada"])).toBe(head + adam);
});
