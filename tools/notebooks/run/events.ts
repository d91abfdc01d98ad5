/** What tools/python/execute.py tells while it runs; cells count from 0. */
export type ExecutionEvent =
  | { readonly event: "ready" }
  | { readonly event: "started"; readonly cell: number }
  | { readonly event: "finished"; readonly cell: number; readonly seconds: number }
  | ({ readonly event: "failed" } & Failure)
  | { readonly event: "ended"; readonly seconds: number; readonly peakBytes: number };

/** What ended a notebook before its end; `cell` is null where it was no cell. */
export interface Failure {
  readonly cell: number | null;
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}
