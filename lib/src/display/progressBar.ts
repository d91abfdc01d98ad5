import { nonNegativeInteger, positiveInteger } from "../checks";
import { notebookOutput, terminalLine } from "./output";
import { pace } from "./pace";
import { progressBundle } from "./progressBundle";

/** What a progress bar counts. */
export interface ProgressBarOptions {
  /** How many steps there are. */
  total: number;
  /** What a step is, where the label does not say it: "kB", "files". */
  unit?: string;
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
export function progressBar({ total, label, unit = "" }: ProgressBarOptions): ProgressBar {
  positiveInteger(attempt, "total", total);
  const output = notebookOutput() ?? terminalLine();
  let done = 0;
  let note = "";
  const show = pace(() => {
    output.show(progressBundle({ label, done, total, unit, note }));
  });
  show();
  output.beforeCellEnds?.(show.flush);
  return {
    update(steps, words = "") {
      done = Math.min(nonNegativeInteger(attempt, "done", steps), total);
      note = words;
      show();
    },
    finish(words = note) {
      note = words;
      show();
      show.flush();
      output.end?.();
    },
  };
}

const attempt = "Cannot show progress";
