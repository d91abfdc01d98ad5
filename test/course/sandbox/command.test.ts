import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sandboxCommand } from "../../../tools/course/sandbox/command";
import { isReachable } from "../../../tools/course/sandbox/mounts";
import { defaultLimits } from "../../../tools/course/sandbox/policy";
import { firstUser, slots, userOfSlot } from "../../../tools/course/sandbox/slots";
import { sandboxMachine } from "../../../tools/course/sandbox/status";
import { isRoot } from "./sandboxedKernel";

/** A file in a folder that only its owner gets into, as a clone below `/root` is. */
function closedFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "closed-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, "inner"));
  chmodSync(folder, 0o700);
  writeFileSync(join(folder, "inner/file"), "found");
  return join(folder, "inner/file");
}

it("isReachable tells whether all folders above let others through", () => {
  expect(isReachable("/usr/lib")).toBe(true);
  expect(isReachable(closedFile())).toBe(false);
});

it("sandboxCommand as root runs a slot's user, also where that user could not get to what is mounted", (context) => {
  if (!isRoot) context.skip("only root can become another user");
  const args = ["-p", 'require("fs").readFileSync("/run/file", "utf8") + process.getuid()'];
  const mounts = [{ from: closedFile(), to: "/run/file" }];
  const [program, ...rest] = sandboxCommand(
    { args, mounts, limits: defaultLimits, slot: 3 },
    sandboxMachine(),
  );
  const { stdout, stderr } = spawnSync(program, rest, { encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: `found${firstUser + 3}\n`, stderr: "" });
});

it("userOfSlot gives each slot a user of its own, and knows no other slots", () => {
  expect(userOfSlot(0)).toBe(60_700);
  expect(userOfSlot(slots - 1)).toBe(60_955);
  expect(() => userOfSlot(slots)).toThrow(
    new RangeError("Cannot start sandbox: slot must be an integer from 0 to 255, received 256"),
  );
});
