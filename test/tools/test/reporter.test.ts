import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { capture } from "../../../tools/setup/processes.js";
import { root } from "../../../tools/setup/root.mjs";
import { summaryFileVariable } from "../../../tools/test/summary.js";
import { temporaryFolder } from "../setup/machine.js";

test("SummaryReporter counts broken files, groups and stray errors as failures", async () => {
  const file = join(temporaryFolder(), "summary.json");
  const { status } = await capture(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--config=test/fixtures/counted/vitest.config.ts",
      `--reporter=${join(root, "tools/test/reporter.ts")}`,
    ],
    { cwd: root, env: { ...process.env, [summaryFileVariable]: file } },
  );
  expect(status).toBe(1);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    passed: 2,
    failed: 4, // "fails", the group, the file that cannot be loaded, the promise
    skipped: [
      { name: "mixed.counted.ts > is skipped", reason: "it rains" },
      {
        name: "mixed.counted.ts > a group whose preparation fails > never runs",
        reason: "no reason given",
      },
    ],
  });
});
