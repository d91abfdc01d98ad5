import { expect, test } from "vitest";
import semver from "../../../site/src/shims/semver";
import { process } from "../../../site/src/shims/process";
import { types } from "../../../site/src/shims/util";
import vm from "../../../site/src/shims/vm";

test("semver tells the major version, from which tslab takes ES2022", () => {
  expect(semver.major(process.version)).toBeGreaterThanOrEqual(18);
});

test("vm runs code in the global scope, and gives its value", () => {
  expect(vm.runInThisContext("(function () { return typeof require; })()")).toBe("undefined");
  expect(vm.runInThisContext("1 + 1")).toBe(2);
});

test("types tells errors and promises", () => {
  expect([types.isNativeError(new RangeError()), types.isNativeError({})]).toEqual([true, false]);
  expect([types.isPromise(Promise.resolve()), types.isPromise(1)]).toEqual([true, false]);
});
