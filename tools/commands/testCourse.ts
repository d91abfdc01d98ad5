import { isSetupError } from "../setup/setupError.mjs";
import { ensureVenv } from "../setup/venv.js";
import { runVitest } from "../test/steps.js";
import { isFailed, report } from "../test/summary.js";

/**
 * `npm run test:course`: the slow tests of assignments, with real sandboxes, submissions and servers; with parts of paths
 * only those files. The last line is `N passed, N failed, N skipped`, as that of `npm test`.
 */
export async function run(args: string[]): Promise<number> {
  try {
    await ensureVenv(["start", "test", "course", "cluster", "hub"]);
  } catch (error) {
    if (!isSetupError(error)) throw error;
    console.error(error.message);
    return 1;
  }
  const result = await runVitest(["--config", "test/course/vitest.config.ts", ...args]);
  console.log(`\n${report([result])}`);
  return isFailed(result.summary) ? 1 : 0;
}
