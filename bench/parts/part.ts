import type { Column } from "../report/column.js";
import type { Plot } from "../report/plot.js";
import type { Series } from "../runs/program.js";

/** One part of the bench: a question, and the programs that answer it. */
export interface Part {
  readonly name: string;
  /** Its heading on the page of results. */
  readonly title: string;
  /** What is compared and how, as a Markdown paragraph. */
  readonly method: string;
  /** About how many minutes it takes on two cores. */
  readonly minutes: number;
  readonly columns: readonly Column[];
  readonly plot?: Plot;
  /** @param runs  how often the programs that are compared are run */
  measure(runs: number): Promise<readonly Series[]>;
}
