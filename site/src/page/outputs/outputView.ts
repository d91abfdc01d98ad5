import type { Output } from "../../../../tools/notebooks/notebook";

/** An output on the page. */
export interface OutputView {
  readonly node: HTMLElement;
  /**
   * Shows another output in the same place; false if that is of another kind, which needs another view.
   *
   * @param isDraft whether the cell still runs, so that what is quick to draw is enough
   */
  update(output: Output, isDraft: boolean): boolean;
  /** Shows for good what was shown as a draft. */
  finish?(): void;
  /** Ends what runs. */
  dispose?(): void;
}
