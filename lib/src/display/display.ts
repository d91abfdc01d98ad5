import type { Figure } from "../figures";
import type { MimeBundle } from "../platform";
import { toBundle } from "./bundle";
import { notebookOutput, printedOutput } from "./output";
import { pace } from "./pace";

/** Something shown, which can be replaced in place. */
export interface DisplayHandle {
  /**
   * Shows `value` instead, in the output of the cell that made the display. Many updates in a row are thinned out to
   * 4 a second; the last one is always shown.
   */
  update(value: Figure | MimeBundle): void;
}

/**
 * Shows a figure or a MIME bundle (one output in several forms, keyed by MIME type) under the running cell.
 * Outside a notebook it prints the bundle's "text/plain".
 *
 * @throws TypeError if `value` is neither, or is a bundle without a "text/plain"
 *
 * @example
 * ```ts
 * import { display } from "@deltabook/nn";
 * const shown = display({ "text/html": "<b>1</b>", "text/plain": "1" });
 * shown.update({ "text/html": "<b>2</b>", "text/plain": "2" });
 * ```
 */
export function display(value: Figure | MimeBundle): DisplayHandle {
  let bundle = toBundle("Cannot display", value);
  const output = notebookOutput() ?? printedOutput();
  const show = pace(() => {
    output.show(bundle);
  });
  show();
  output.beforeCellEnds?.(show.flush);
  const handle: DisplayHandle = {
    update(next) {
      bundle = toBundle("Cannot update display", next);
      show();
    },
  };
  return Object.defineProperty(handle, Symbol.for("nodejs.util.inspect.custom"), {
    value: asNothing,
  });
}

/** How a handle prints itself: a cell may end with a call of `display`, and only what it shows is to be seen. */
function asNothing(): string {
  return "";
}
