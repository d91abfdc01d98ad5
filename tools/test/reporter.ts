import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";
import { summaryFileVariable } from "./summary.js";
import type { TestSummary } from "./summary.js";

/**
 * Counts what Vitest ran, with the reasons of skipped tests (its own JSON reporter leaves them out),
 * and writes that where the environment says.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const file = process.env[summaryFileVariable];
    if (file !== undefined)
      writeFileSync(file, JSON.stringify(summarize(modules, unhandledErrors)));
  }
}

function summarize(
  modules: readonly TestModule[],
  unhandledErrors: readonly SerializedError[],
): TestSummary {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const withState = (state: string): TestCase[] =>
    tests.filter((test) => test.result().state === state);
  return {
    passed: withState("passed").length,
    failed: withState("failed").length + brokenGroups(modules) + unhandledErrors.length,
    skipped: withState("skipped").map((test) => ({
      name: `${test.module.relativeModuleId} > ${test.fullName}`,
      reason: reasonOf(test),
    })),
  };
}

/** Files that cannot be loaded and groups whose preparation fails: their tests never ran. */
function brokenGroups(modules: readonly TestModule[]): number {
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  return groups.filter((group) => group.errors().length > 0).length;
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === "skipped" ? result.note : undefined) ?? "no reason given";
}
