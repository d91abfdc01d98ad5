import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fingerprint, isStamped, stamp } from "../../../tools/setup/fingerprint.mjs";
import { temporaryFolder, writeFiles } from "./machine.js";

describe("fingerprint", () => {
  const files = { "src/a.ts": "1", "src/deep/b.ts": "2", "one.json": "{}" };
  const paths = ["src", "one.json"];

  test("does not depend on the folder's place or on dates", () => {
    const folder = temporaryFolder(files);
    const before = fingerprint(folder, paths);
    utimesSync(join(folder, "src/a.ts"), 1, 1);
    expect(fingerprint(folder, paths)).toBe(before);
    expect(fingerprint(temporaryFolder(files), paths)).toBe(before);
  });

  test.each([
    ["a content", { "src/a.ts": "3" }],
    ["a new file", { "src/deep/c.ts": "" }],
  ])("changes with %s", (_what, change) => {
    const folder = temporaryFolder(files);
    const before = fingerprint(folder, paths);
    writeFiles(folder, change);
    expect(fingerprint(folder, paths)).not.toBe(before);
  });

  test("changes with a removed file, not with hidden files or Python's caches", () => {
    const folder = temporaryFolder(files);
    const before = fingerprint(folder, paths);
    writeFiles(folder, { "src/.swap": "x", "src/__pycache__/a.pyc": "x" });
    expect(fingerprint(folder, paths)).toBe(before);
    rmSync(join(folder, "src/deep/b.ts"));
    expect(fingerprint(folder, paths)).not.toBe(before);
  });
});

test("isStamped is true only after stamp with the same value", () => {
  const file = join(temporaryFolder(), "build/stamps/x");
  expect(isStamped(file, "1")).toBe(false);
  stamp(file, "1");
  expect(isStamped(file, "1")).toBe(true);
  expect(isStamped(file, "2")).toBe(false);
});
