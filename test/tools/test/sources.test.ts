import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sourcesFingerprint } from "../../../tools/test/sources.js";
import { temporaryFolder } from "../setup/machine.js";

describe("sourcesFingerprint", () => {
  const write = (folder: string, path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const clone = (): string => {
    const folder = temporaryFolder();
    for (const path of ["README.md", ".prettierrc.json", "lib/src/a.ts", "lib/dist/a.js"])
      write(folder, path, path);
    return folder;
  };

  test.each(["README.md", ".prettierrc.json", "lib/src/a.ts", "test/new.ts", ".ci/run"])(
    "changes with %s",
    (path) => {
      const folder = clone();
      const before = sourcesFingerprint(folder);
      write(folder, path, "changed");
      expect(sourcesFingerprint(folder)).not.toBe(before);
    },
  );

  test.each(["lib/dist/a.js", "build/x.js", "node_modules/x/x.js", "datasets/cache/x.gz"])(
    "does not change with %s, which is made",
    (path) => {
      const folder = clone();
      const before = sourcesFingerprint(folder);
      write(folder, path, "changed");
      expect(sourcesFingerprint(folder)).toBe(before);
    },
  );
});
