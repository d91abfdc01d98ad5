import type { Output } from "../../../../tools/notebooks/notebook";

/** An output on the page. */
export interface OutputView {
  readonly node: HTMLElement;
  /** Shows another output in the same place; false if that is of another kind, which needs another view. */
  update(output: Output): boolean;
  /** Ends what runs. */
  dispose?(): void;
}
