import type { CellRunner } from "./cellRunner.js";
import { Interrupted } from "./errors/interrupted.js";
import { callingScripts } from "./errors/stackTraces.js";
import type { StreamName } from "./outputStream.js";
import { log } from "./log.js";

/**
 * Gives what is printed to the cell that runs or, between cells, to the one that ran last. A cell that was stopped
 * prints nothing more: it gets an error instead, which ends it at last.
 */
export function printTo(runner: CellRunner): (name: StreamName, text: string) => void {
  return (name, text) => {
    if (runner.hasStopped && callingScripts().some((script) => runner.find(script)?.isStopped)) {
      throw new Interrupted();
    }
    if (runner.last) runner.last.write(name, text);
    else log(text.trimEnd());
  };
}
