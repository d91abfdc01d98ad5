import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Series } from "../runs/program.js";

/** What one part measured, when and where. */
export interface PartResult {
  /** The day, as 2026-11-23. */
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  /** The machine's load average when the part began. */
  readonly load: number;
  readonly series: readonly Series[];
}

/** The results of all parts that were ever measured, by their names. */
export type Results = Readonly<Record<string, PartResult>>;

/** Reads the file of results; there are none where there is no file. */
export function readResults(file: string): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : {};
}

/** Writes the file of results, with numbers that say no more than was measured. */
export function writeResults(file: string, results: Results): void {
  const short = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  writeFileSync(file, `${JSON.stringify(results, short, 2)}\n`);
}
