import { setTimeout as sleep } from "node:timers/promises";
import type { Message } from "./protocol/message.js";

/** How long, in milliseconds, after an error: the requests that the client had sent by then have arrived. */
const arrivalTime = 30;

/** What the queue does with a request. */
export interface Execution {
  /** Runs it; resolves to whether those that wait may run too. */
  run(request: Message): Promise<boolean>;
  /** Tells the client that it is not run. */
  abort(request: Message): void;
}

/** The requests to run cells, one after the other. */
export class ExecutionQueue {
  private readonly waiting: Message[] = [];
  private isRunning = false;
  private readonly execution: Execution;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  add(request: Message): void {
    this.waiting.push(request);
    if (!this.isRunning) void this.runAll();
  }

  private async runAll(): Promise<void> {
    this.isRunning = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const goesOn = await this.execution.run(next);
      if (!goesOn) for (const request of this.waiting.splice(0)) this.execution.abort(request);
    }
    this.isRunning = false;
  }
}

/** Waits for what the client has sent before it knew of an error. */
export function pendingArrivals(): Promise<void> {
  return sleep(arrivalTime);
}
