import { expect, it } from "vitest";
import { describeEnd, type ProcessEnd } from "../../../tools/course/sandbox/ended";
import { defaultLimits } from "../../../tools/course/sandbox/policy";

it.each<[ProcessEnd, string, string]>([
  [
    { code: 137, stderr: "", excess: "memory" },
    "memory",
    "the notebook needed more than 1024 MB of memory",
  ],
  [{ code: 137, stderr: "", excess: "time" }, "time", "the notebook ran for more than 900 s"],
  [{ code: 152, stderr: "" }, "cpu", "the notebook needed more than 300 s of processor time"],
  [
    {
      code: 134,
      stderr: "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    },
    "memory",
    "the notebook needed more than 1024 MB of memory",
  ],
  [
    { code: 137, stderr: "" },
    "killed",
    "the notebook killed its own process, or the system was short of memory",
  ],
  [{ code: 3, stderr: "" }, "exit", "the kernel's process ended with exit code 3"],
  [
    { code: 1, stderr: "bwrap: no such file\n" },
    "start",
    "the sandbox did not start: bwrap: no such file",
  ],
])("describeEnd says why a kernel ended: %j", (end, reason, text) => {
  expect(describeEnd(end, defaultLimits)).toEqual({ reason, text });
});

it("describeEnd has nothing to say of an end as it should be", () => {
  expect(describeEnd({ code: 0, stderr: "" }, defaultLimits)).toBeUndefined();
});
