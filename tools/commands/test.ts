import { fullMnist, hasFullMnist } from "../test/fullMnist.js";
import { isSetupError } from "../setup/setupError.mjs";
import { ensureVenv } from "../setup/venv.js";
import { sourcesFingerprint } from "../test/sources.js";
import { runCheck, runVitest, secondsSince, whole } from "../test/steps.js";
import type { Check } from "../test/steps.js";
import { isFailed, report } from "../test/summary.js";
import type { StepResult } from "../test/summary.js";

const checks: readonly Check[] = [
  { name: "types", args: ["node_modules/typescript/bin/tsc", "-b"] },
  { name: "lint", args: ["node_modules/eslint/bin/eslint.js", "."] },
  { name: "format", args: ["tools/run.mjs", "format", "--check"] },
];

/** Runs each lesson through the kernel, and asks that outputs, texts and solutions say the same. */
const lessons = ["tools/run.mjs", "lessons", "--compare"];

/**
 * `npm test`: types, lint, format, all lessons and all tests; `npm test -- <part of a path>` only the tests of
 * those files. The last line is `N passed, N failed, N skipped`, each check counting as one.
 */
export async function run(args: string[]): Promise<number> {
  const setup = await prepare();
  // Without Python the tests that somebody has chosen may do; all of them would fail for one reason.
  const goesOn = !isFailed(setup.summary) || args.length > 0;
  const steps = goesOn ? [setup, ...(await runSteps(args))] : [setup];
  console.log(`\n${report(steps)}`);
  return steps.some(({ summary }) => isFailed(summary)) ? 1 : 0;
}

/** The checks run one after the other beside Vitest, whose kernels often wait. */
async function runSteps(args: string[]): Promise<StepResult[]> {
  if (args.length > 0) return [await runVitest(args)];
  const [checked, tested] = await Promise.all([runChecks(), runVitest([])]);
  return [...checked, tested];
}

async function runChecks(): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const check of checks) results.push(await runCheck(check, sourcesFingerprint));
  return [...results, await runLessons()];
}

async function runLessons(): Promise<StepResult> {
  if (await hasFullMnist()) {
    const check = { name: "lessons", args: [...lessons, "--full"] };
    return runCheck(check, () => `${sourcesFingerprint()} full`);
  }
  const result = await runCheck({ name: "lessons", args: lessons }, sourcesFingerprint);
  return { ...result, summary: { ...result.summary, skipped: [fullMnist] } };
}

/** Makes the Python environment with what the tests need. */
async function prepare(): Promise<StepResult> {
  const start = performance.now();
  let isReady = true;
  try {
    await ensureVenv(["start", "test"]);
  } catch (error) {
    if (!isSetupError(error)) throw error;
    console.error(error.message);
    isReady = false;
  }
  return { name: "setup", seconds: secondsSince(start), summary: whole("setup", isReady) };
}
