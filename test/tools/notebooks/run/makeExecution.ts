import type { Failure } from "../../../../tools/notebooks/run/events.js";
import type { Execution } from "../../../../tools/notebooks/run/execute.js";
import { code, lesson, text } from "../makeNotebook.js";

/** The execution of a notebook with one code cell, which failed so if there is a failure. */
export function execution(source: string, failure?: Partial<Failure>): Execution {
  const file = lesson([text("# A"), code(source)]);
  const facts = { file, executed: file.notebook, seconds: 1.25, peakBytes: 187.6e6, problems: [] };
  if (!failure) return { ...facts, cells: 1 };
  const usual = { cell: 1, ename: "RangeError", evalue: "too far", traceback: [] };
  return { ...facts, cells: 0, failure: { ...usual, ...failure } };
}
