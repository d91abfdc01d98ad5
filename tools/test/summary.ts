/** Names the file that the reporter writes its summary to. */
export const summaryFileVariable = "DELTABOOK_TEST_SUMMARY";

/** What a run of Vitest amounted to. */
export interface TestSummary {
  readonly passed: number;
  readonly failed: readonly Notice[];
  readonly skipped: readonly Notice[];
}

/** A test, and why it failed or was skipped. */
export interface Notice {
  readonly name: string;
  readonly reason: string;
}

/** One step of `npm test`: a check that passes or fails as a whole, or a run of Vitest. */
export interface StepResult {
  readonly name: string;
  readonly seconds: number;
  readonly summary: TestSummary;
}

/** All steps as a table, the tests that were skipped or failed with their reasons, and the counts as the last line. */
export function report(steps: readonly StepResult[]): string {
  const rows = steps.map(
    ({ name, seconds, summary }) =>
      `${name.padEnd(8)}${seconds.toFixed(1).padStart(8)}  ${isFailed(summary) ? "FAILED" : "ok"}`,
  );
  const notices = (word: string, of: (summary: TestSummary) => readonly Notice[]): string[] =>
    steps.flatMap(({ summary }) =>
      of(summary).map(({ name, reason }) => `${word.padEnd(8)}${name}\n        ${reason}`),
    );
  return [
    "step     seconds  result",
    ...rows,
    ...notices("SKIPPED", ({ skipped }) => skipped),
    ...notices("FAILED", ({ failed }) => failed),
    counts(steps),
  ].join("\n");
}

/** Whether anything failed. */
export function isFailed({ failed }: TestSummary): boolean {
  return failed.length > 0;
}

function counts(steps: readonly StepResult[]): string {
  const sum = (count: (summary: TestSummary) => number): number =>
    steps.reduce((total, { summary }) => total + count(summary), 0);
  const passed = sum((summary) => summary.passed);
  const failed = sum((summary) => summary.failed.length);
  return `${passed} passed, ${failed} failed, ${sum(({ skipped }) => skipped.length)} skipped`;
}
