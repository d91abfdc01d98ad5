import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { requireSandbox } from "../course/grade.js";
import { root } from "../setup/root.mjs";
import { ensureVenv } from "../setup/venv.js";
import { runVitest } from "../test/steps.js";
import { isFailed, report } from "../test/summary.js";

/**
 * `npm run test:load`: grades a class of 200, kills the grader in the middle, goes on, and prints what it took;
 * bench/grading.md has the numbers of one machine. The last line is `N passed, N failed, N skipped`.
 */
export async function run(args: string[]): Promise<number> {
  requireSandbox();
  await ensureVenv(["start", "course"]);
  const table = join(root, "build", "test", "load.md");
  rmSync(table, { force: true });
  const result = await runVitest(["--config", "test/course/load/vitest.config.ts", ...args]);
  if (existsSync(table)) console.log(`\n${readFileSync(table, "utf8").trimEnd()}`);
  console.log(`\n${report([result])}`);
  return isFailed(result.summary) ? 1 : 0;
}
