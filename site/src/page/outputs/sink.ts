import type { OutputSink } from "../../session/session";
import type { Displays } from "./displays";
import type { OutputLog } from "./outputLog";

/** Takes the output of one run into its log; `changed` is called after each. */
export function sinkInto(log: OutputLog, displays: Displays, changed: () => void): OutputSink {
  return {
    stream(name, text) {
      log.print(name, text);
      changed();
    },
    display(data, displayId) {
      const index = log.display(data);
      if (displayId !== undefined) displays.add(displayId, { log, index, changed });
      changed();
    },
    update(data, displayId) {
      displays.update(displayId, data);
    },
    result(data) {
      log.result(data);
      changed();
    },
    error(failure) {
      log.fail(failure);
      changed();
    },
  };
}
