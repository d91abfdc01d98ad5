import { Pace } from "../models/pace";
import { platform } from "../platform";
import type { Order, Report } from "./messages";
import { Runner, type Command } from "./runner";

// The program of a thread that trains: it stays in `run` for all batches of a command.

let runner: Runner | undefined;
let isFirst = false;

const post: (report: Report) => void = platform.mainThread((message) => {
  const order = message as Order;
  if (order.kind === "run") {
    run(order.command);
    return;
  }
  runner = new Runner(order.memory, order.plan, order.thread);
  isFirst = order.thread === 0;
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
