import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { capture } from "../../../tools/setup/processes.js";
import { root } from "../../../tools/setup/root.mjs";
import { summaryFileVariable, type TestSummary } from "../../../tools/test/summary.js";
import { temporaryFolder } from "../setup/machine.js";

test("SummaryReporter names what failed: tests, files, groups and stray errors", async () => {
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
  const summary = JSON.parse(readFileSync(file, "utf8")) as TestSummary;
  const sorted = [...summary.failed].sort((a, b) => (a.name < b.name ? -1 : 1));
  expect({ ...summary, failed: sorted }).toEqual({
    passed: 2,
    failed: [
      { name: "broken.counted.ts", reason: "This file cannot be loaded" },
      { name: "mixed.counted.ts > a group whose preparation fails", reason: "no water" },
      { name: "mixed.counted.ts > fails", reason: "expected 1 to be 2 // Object.is equality" },
      { name: "mixed.counted.ts > throws what has no message", reason: "no reason given" },
      { name: "outside of any test", reason: "late" },
    ],
    skipped: [
      { name: "mixed.counted.ts > is skipped", reason: "it rains" },
      {
        name: "mixed.counted.ts > a group whose preparation fails > never runs",
        reason: "no reason given",
      },
    ],
  });
});
