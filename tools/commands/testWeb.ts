import { runVitest } from "../test/steps.js";
import { isFailed, report } from "../test/summary.js";

/**
 * `npm run test:web`: the web edition, built and opened in the system's browsers; with parts of paths only those files.
 * The last line is `N passed, N failed, N skipped`, as that of `npm test`.
 */
export async function run(args: string[]): Promise<number> {
  const result = await runVitest(["--config", "test/web/vitest.config.ts", ...args]);
  console.log(`\n${report([result])}`);
  return isFailed(result.summary) ? 1 : 0;
}
