/** Names the file that the reporter writes its summary to. */
export const summaryFileVariable = "DELTABOOK_TEST_SUMMARY";

/** What a run of Vitest amounted to. */
export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** One step of `npm test`: a check that passes or fails as a whole, or a run of Vitest. */
export interface StepResult {
  readonly name: string;
  readonly seconds: number;
  readonly summary: TestSummary;
}

/** All steps as a table, the skipped tests with their reasons, and the counts as the last line. */
export function report(steps: readonly StepResult[]): string {
  const rows = steps.map(
    ({ name, seconds, summary }) =>
      `${name.padEnd(8)}${seconds.toFixed(1).padStart(8)}  ${summary.failed > 0 ? "FAILED" : "ok"}`,
  );
  const skipped = steps.flatMap(({ summary }) => summary.skipped);
  const notices = skipped.map(({ name, reason }) => `SKIPPED ${name}\n        ${reason}`);
  return ["step     seconds  result", ...rows, ...notices, counts(steps)].join("\n");
}

function counts(steps: readonly StepResult[]): string {
  const sum = (count: (summary: TestSummary) => number): number =>
    steps.reduce((total, { summary }) => total + count(summary), 0);
  const passed = sum((summary) => summary.passed);
  const failed = sum((summary) => summary.failed);
  return `${passed} passed, ${failed} failed, ${sum(({ skipped }) => skipped.length)} skipped`;
}
