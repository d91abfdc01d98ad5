import type { TaskMessage, TaskReport } from "../experiments/messages";
import { Pace } from "../models/pace";
import { platform } from "../platform";
import type { Report, ThreadMessage } from "./messages";
import { Runner, type Command } from "./runner";

// The program of a thread that trains a network together with others: it stays in `run` for all batches of a command.
// Or else it trains whole networks; what only that needs is loaded when it is asked for.

let runner: Runner | undefined;
let isFirst = false;

const post: (report: Report | TaskReport) => void = platform.mainThread((message) => {
  const received = message as ThreadMessage | TaskMessage;
  if (received.kind === "data" || received.kind === "task") {
    void import("../experiments/thread.js").then(({ receive }) => receive(received, post));
    return;
  }
  if (received.kind === "run") {
    run(received.command);
    return;
  }
  runner = new Runner(received.memory, received.plan, received.thread);
  isFirst = received.thread === 0;
});

function run(command: Command): void {
  const pace = new Pace();
  const batches = runner!.run(command);
  for (;;) {
    const { value, done } = batches.next();
    if (done) {
      post({ kind: "end", outcome: value });
      return;
    }
    if (!isFirst || !pace.isDue()) continue;
    post({ kind: "progress", progress: value });
    pace.restart();
  }
}
