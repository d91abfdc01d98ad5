import { nonNegativeInteger, positiveInteger } from "../checks";
import { notebookOutput, terminalLine } from "./output";
import { pace } from "./pace";
import { progressBundle } from "./progressBundle";

/** What a progress bar counts. */
export interface ProgressBarOptions {
  /** How many steps there are. */
  total: number;
  /** What is being done, for example "Training". */
  label: string;
}

/** A bar that fills up in place. */
export interface ProgressBar {
  /** Says that `done` steps are done (never more than the total); `note` stands behind the numbers. */
  update(done: number, note?: string): void;
  /** Shows the last state at once; call it also when the work was stopped half way. */
  finish(note?: string): void;
}

/**
 * Shows progress: a bar in a notebook, one line written over and over in a terminal, nothing where the output goes to a
 * file. Many updates in a row are thinned out to 4 a second.
 *
 * @throws RangeError if `total` is not a positive integer, or if `done` is not a non-negative one
 *
 * @example
 * ```ts
 * import { progressBar } from "@deltabook/nn";
 * const bar = progressBar({ total: 3, label: "Counting" });
 * for (const done of [1, 2, 3]) bar.update(done);
 * bar.finish();
 * ```
 */
export function progressBar({ total, label }: ProgressBarOptions): ProgressBar {
  positiveInteger("Cannot show progress", "total", total);
  const output = notebookOutput() ?? terminalLine();
  let done = 0;
  let note = "";
  const show = pace(() => {
    output.show(progressBundle(total, label, done, note));
  });
  show();
  output.beforeCellEnds?.(show.flush);
  return {
    update(now, nowNote = "") {
      done = Math.min(nonNegativeInteger("Cannot show progress", "done", now), total);
      note = nowNote;
      show();
    },
    finish(lastNote = note) {
      note = lastNote;
      show();
      show.flush();
      output.end?.();
    },
  };
}
