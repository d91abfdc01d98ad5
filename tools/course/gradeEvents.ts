/** What tools/python/course/grade.py tells while it grades. */
export type GradeEvent =
  | { readonly event: "planned"; readonly total: number }
  | ({ readonly event: "graded" } & Graded)
  | { readonly event: "notice"; readonly text: string }
  | { readonly event: "refused"; readonly text: string }
  | { readonly event: "stopped" }
  | { readonly event: "ended" };

/** What became of one notebook of a student. */
export interface Graded {
  readonly student: string;
  readonly notebook: string;
  /** Null where grading itself failed: that is no score, and the gradebook stays as it was. */
  readonly score: number | null;
  readonly max_score: number | null;
  /** Whether somebody has still to read an answer. */
  readonly manual: boolean;
  /** "graded", or what was unusual. */
  readonly verdict: string;
  readonly reasons: readonly Reason[];
  readonly seconds: number;
  /** False where the result of an earlier run was still good. */
  readonly fresh: boolean;
}

/** Why something was unusual; `cell` is a cell's name or number. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly cell?: string;
}
