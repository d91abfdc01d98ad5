import type { CellRunner } from "./cellRunner.js";
import { endIfStopped } from "./printing.js";

/** One value for each MIME type; a front end shows the richest one it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** The output of one cell. */
export interface CellOutput {
  /** Shows `data`, or draws it in place of what `displayId` showed before. */
  display(data: MimeBundle, displayId: string, update: boolean): void;
  /** Calls `send` just before the cell is reported as done. */
  beforeEnd(send: () => void): void;
}

/** What the kernel offers to the library, which finds it at `globalThis[Symbol.for("deltabook.host")]`. */
export interface Host {
  /** The output of the cell that runs now. */
  forCell(): CellOutput;
  /** Calls `listener` at the next press of Stop; returns the function that takes it off. */
  onInterrupt(listener: () => void): () => void;
  /** In a browser: the URL of the folder of the library's scripts and data. */
  readonly folder?: string;
}

/** Puts the host where the library finds it. */
export function installHost(
  runner: CellRunner,
  onInterrupt: Host["onInterrupt"],
  folder?: string,
): void {
  const host: Host = {
    forCell: () => outputOf(runner),
    onInterrupt,
    ...(folder !== undefined && { folder }),
  };
  Object.defineProperty(globalThis, Symbol.for("deltabook.host"), { value: host });
}

function outputOf(runner: CellRunner): CellOutput {
  const cell = runner.last;
  if (!cell) throw new Error("Cannot show output: no cell has run yet");
  return {
    display(data, displayId, update) {
      endIfStopped(runner);
      cell.display({ data, metadata: {}, transient: { display_id: displayId } }, update);
    },
    beforeEnd(send) {
      cell.beforeEnd(send);
    },
  };
}
