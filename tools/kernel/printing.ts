import type { CellRunner } from "./cellRunner.js";
import { callingCells } from "./errors/stackTraces.js";
import { Interrupted } from "./errors/interrupted.js";
import { log } from "./log.js";
import type { StreamName } from "./outputStream.js";

/** Gives what is printed to the cell that runs or, between cells, to the one that ran last. */
export function printTo(runner: CellRunner): (name: StreamName, text: string) => void {
  return (name, text) => {
    endIfStopped(runner);
    if (runner.last) runner.last.write(name, text);
    else log(text.trimEnd());
  };
}

/**
 * A cell that was stopped may go on behind the kernel's back. It shows nothing more: where it tries, it gets an error,
 * which ends it at last.
 */
export function endIfStopped(runner: CellRunner): void {
  if (!runner.hasStopped) return;
  if (callingCells().some((label) => runner.find(label)?.isStopped)) throw new Interrupted();
}
