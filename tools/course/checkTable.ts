import type { TestResult } from "./testResults.js";
import { table } from "./table.js";

/** The table of `npm run check`: a line for each graded cell, the sum, and all that was said of what was begun and does not hold. */
export function checkTable(results: readonly TestResult[]): string {
  const columns = [
    { title: "test" },
    { title: "points", align: "right" },
    { title: "of", align: "right" },
    { title: "what it says" },
  ] as const;
  const rows = results.map(({ name, reached, points, word }) => [
    name,
    reached === undefined ? "?" : String(reached),
    String(points),
    word,
  ]);
  const failed = results.filter((one) => isShort(one) && !one.word.startsWith("○"));
  return [
    table(columns, rows),
    sumLine(results),
    ...failed.map(({ details }) => details).filter(Boolean),
  ].join("\n\n");
}

/** Whether a test that has run did not give all its points. */
export function isShort({ reached, points }: TestResult): boolean {
  return reached !== undefined && reached < points;
}

function sumLine(results: readonly TestResult[]): string {
  const here = results.filter(({ reached }) => reached !== undefined);
  const reached = total(here.map((result) => result.reached ?? 0));
  const rest = total(results.map(({ points }) => points)) - total(here.map(({ points }) => points));
  return `${reached} of ${total(here.map(({ points }) => points))} points in the tests that you see; ${rest} more are given when your work is graded.`;
}

function total(values: readonly number[]): number {
  return Math.round(100 * values.reduce((sum, value) => sum + value, 0)) / 100;
}
