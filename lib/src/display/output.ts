import { findHost, platform, type MimeBundle } from "../platform";
import { stockOutput } from "./stockOutput";

/** One place in the output of the cell that ran when it was opened. */
export interface Output {
  /** Shows the bundle: added the first time, replaced in place later. */
  show(bundle: MimeBundle): void;
  /** Calls `send` just before the cell ends; missing where the host cannot tell. */
  beforeCellEnds?(send: () => void): void;
  /** Says that nothing more will be shown. */
  end?(): void;
}

/** An output in the notebook; undefined where no notebook runs. */
export function notebookOutput(): Output | undefined {
  return hostOutput() ?? stockOutput();
}

/** An output that prints each new text on lines of its own. */
export function printedOutput(): Output {
  let printed = "";
  return {
    show(bundle) {
      const text = String(bundle["text/plain"]);
      if (text !== printed) platform.print(`${text}\n`);
      printed = text;
    },
  };
}

/**
 * An output that is one line of a terminal, written over and over; it shows nothing where the output goes to a file.
 * The cursor waits at the start of the line, so that other text, too, is written over it.
 */
export function terminalLine(): Output {
  const print = (text: string): void => {
    if (platform.isTerminal()) platform.print(text);
  };
  return {
    show(bundle) {
      print(`\x1b[K${String(bundle["text/plain"])}\r`);
    },
    end() {
      print("\n");
    },
  };
}

function hostOutput(): Output | undefined {
  const cell = findHost()?.forCell();
  if (!cell) return undefined;
  const id = newDisplayId();
  let shown = false;
  return {
    show(bundle) {
      cell.display(bundle, id, shown);
      shown = true;
    },
    beforeCellEnds(send) {
      cell.beforeEnd(send);
    },
  };
}

/** Ids must differ between sessions too: an open notebook still knows those of the kernel before. */
const session = Date.now().toString(36);
let displays = 0;

function newDisplayId(): string {
  displays += 1;
  return `deltabook-${session}-${displays}`;
}
