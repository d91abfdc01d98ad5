import { expect, test } from "vitest";
import { warningsOf } from "../../../tools/course/python.js";

test("warningsOf finds our own warnings, and none of nbgrader's", () => {
  const stderr = [
    "[CollectApp | WARNING] Cannot read what ada handed in: ada+ps1",
    "[CollectApp | WARNING] ada+ps1 claims to be submitted by ada but is owned by root",
    "[CollectApp | INFO] Cannot be told from a warning",
  ].join("\n");
  expect(warningsOf({ status: 0, stdout: "", stderr })).toEqual([
    "Cannot read what ada handed in: ada+ps1",
  ]);
});
