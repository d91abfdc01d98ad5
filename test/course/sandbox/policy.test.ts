import { expect, it } from "vitest";
import { checkPolicy, defaultLimits } from "../../../tools/course/sandbox/policy";

it("checkPolicy fills in what is left out", () => {
  expect(checkPolicy({ folder: "/tmp/a", limits: { memoryMb: 512 } })).toEqual({
    folder: "/tmp/a",
    outputs: [],
    slot: 0,
    unsafe: false,
    limits: { ...defaultLimits, memoryMb: 512 },
  });
});

it.each([
  [{ folder: "a" }, 'folder must be an absolute path, received "a"'],
  [{ folder: "/a", outputs: ["a/b"] }, 'an output must be a plain file name, received "a/b"'],
  [
    { folder: "/a", limits: { cpuSeconds: 0 } },
    "cpuSeconds must be a positive integer, received 0",
  ],
])("checkPolicy refuses what is none: %j", (policy, text) => {
  expect(() => checkPolicy(policy)).toThrow(`Cannot start sandbox: ${text}`);
});
