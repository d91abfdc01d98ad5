import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { root } from "../../../tools/setup/root.mjs";
import { runCheck, type Check } from "../../../tools/test/steps.js";

/** A check that passes or fails; its stamp is removed when the test ends. */
function check(name: string, exitCode: number): Check {
  onTestFinished(() => {
    rmSync(join(root, `build/stamps/checked-${name}`), { force: true });
  });
  return { name, args: ["-e", `process.exit(${exitCode})`] };
}

test("runCheck does not run again what has passed for the same sources", async () => {
  const passes = check("once", 0);
  const fails = { ...passes, args: check("once", 1).args };
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  onTestFinished(() => {
    log.mockRestore();
  });
  expect((await runCheck(passes, () => "a")).summary.passed).toBe(1);
  expect((await runCheck(fails, () => "a")).summary.passed).toBe(1);
  expect((await runCheck(fails, () => "b")).summary.failed).toHaveLength(1);
  expect((await runCheck(fails, () => "b")).summary.failed).toHaveLength(1);
});

test("runCheck remembers nothing when the sources changed while it ran", async () => {
  const sources = vi.fn().mockReturnValueOnce("before").mockReturnValue("after");
  expect((await runCheck(check("changed", 0), sources)).summary.passed).toBe(1);
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  onTestFinished(() => {
    log.mockRestore();
  });
  expect((await runCheck(check("changed", 1), () => "before")).summary.failed).toHaveLength(1);
});
