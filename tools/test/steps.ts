import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isStamped, stamp } from "../setup/fingerprint.mjs";
import { capture, show } from "../setup/processes.js";
import { root } from "../setup/root.mjs";
import { isFailed, summaryFileVariable } from "./summary.js";
import type { StepResult, TestSummary } from "./summary.js";

/** Passes or fails as a whole; what it has to say is shown when it fails. */
export interface Check {
  readonly name: string;
  /** Arguments of `node`, from the repository's root. */
  readonly args: readonly string[];
}

/**
 * Runs one check quietly; where it has passed for the same sources before, there is nothing to run.
 *
 * @param sources  gives the fingerprint of all that checks read, as it is now
 */
export async function runCheck(check: Check, sources: () => string): Promise<StepResult> {
  const start = performance.now();
  const file = join(root, "build", "stamps", `checked-${check.name}`);
  const checked = sources();
  const isPassed = isStamped(file, checked) || (await passes(check));
  if (isPassed && sources() === checked) stamp(file, checked);
  return {
    name: check.name,
    seconds: secondsSince(start),
    summary: whole(check.name, isPassed),
  };
}

async function passes({ name, args }: Check): Promise<boolean> {
  const { status, stdout, stderr } = await capture(process.execPath, args, { cwd: root });
  if (status !== 0) console.log(`\n${name} failed:\n${stdout}${stderr}`);
  return status === 0;
}

/** Runs Vitest with its progress on the screen. */
export async function runVitest(args: readonly string[]): Promise<StepResult> {
  const start = performance.now();
  const file = join(root, "build", "test", "summary.json");
  rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  const reporters = ["default", "./build/tools/test/reporter.js"];
  const status = await show(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", ...reporters.map((r) => `--reporter=${r}`), ...args],
    { cwd: root, env: { ...process.env, [summaryFileVariable]: file } },
  );
  const summary = readSummary(file) ?? whole("vitest", status === 0);
  const isHidden = status !== 0 && !isFailed(summary);
  return {
    name: "vitest",
    seconds: secondsSince(start),
    summary: isHidden ? { ...summary, failed: whole("vitest", false).failed } : summary,
  };
}

/** A step that counts as one test. */
export function whole(name: string, isPassed: boolean): TestSummary {
  const failed = isPassed ? [] : [{ name, reason: "its output above says why" }];
  return { passed: isPassed ? 1 : 0, failed, skipped: [] };
}

/** @param start  what `performance.now()` said */
export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

function readSummary(file: string): TestSummary | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TestSummary;
  } catch {
    return undefined;
  }
}
