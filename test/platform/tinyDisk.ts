import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Why a test without `tinyDisk` is skipped. */
export const noTinyDisk = "only root on Linux may mount a disk of its own";

/** A folder on a disk of 64 KB, for the tests of this file; undefined where this user may not mount one. */
export function tinyDisk(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "deltabook-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  afterAll(() => {
    execFileSync("umount", [folder]);
    rmdirSync(folder);
  });
  return folder;
}
