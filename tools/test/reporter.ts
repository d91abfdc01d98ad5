import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from "vitest/node";
import { summaryFileVariable } from "./summary.js";
import type { Notice, TestSummary } from "./summary.js";

/**
 * Counts what Vitest ran, with the reasons of failed and of skipped tests (its own JSON reporter leaves those out),
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
    failed: [
      ...withState("failed").map((test) => notice(nameOf(test), test.result().errors)),
      ...brokenGroups(modules),
      ...unhandledErrors.map((error) => notice("outside of any test", [error])),
    ],
    skipped: withState("skipped").map((test) => ({
      name: nameOf(test),
      reason: reasonOf(test),
    })),
  };
}

/** Files that cannot be loaded and groups whose preparation fails: their tests never ran. */
function brokenGroups(modules: readonly TestModule[]): Notice[] {
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const broken = groups.filter((group) => group.errors().length > 0);
  return broken.map((group) => notice(nameOf(group), group.errors()));
}

function nameOf(part: TestModule | TestSuite | TestCase): string {
  if (part.type === "module") return part.relativeModuleId;
  return `${part.module.relativeModuleId} > ${part.fullName}`;
}

/** The first line of what went wrong first; what was thrown may be anything, with no message. */
function notice(name: string, errors: readonly SerializedError[] = []): Notice {
  const message: unknown = errors[0]?.message;
  const line = typeof message === "string" ? message.split("\n", 1)[0] : "";
  return { name, reason: line || "no reason given" };
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === "skipped" ? result.note : undefined) ?? "no reason given";
}
