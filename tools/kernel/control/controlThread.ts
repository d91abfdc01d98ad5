import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { kernelInfo } from "../kernelInfo.js";
import { log } from "../log.js";
import type { Connection } from "../protocol/connection.js";
import type { ThreadData, ThreadReport } from "./thread.js";
import type { ThreadState } from "./threadState.js";

/** The process that started this one, at the very start: later it may be gone. */
const parent = process.ppid;

/** The thread that hears the control channel. */
export interface ControlThread {
  /** Closes its sockets and ends it. */
  close(): Promise<void>;
}

/** Starts the control thread; resolves when its sockets are open. */
export async function startControlThread(
  connection: Connection,
  state: ThreadState,
  onReport: (report: ThreadReport) => void,
): Promise<ControlThread> {
  const workerData: ThreadData = {
    connection,
    kernelInfo,
    memory: state.memory,
    parent: process.env["JPY_PARENT_PID"] === undefined ? undefined : parent,
  };
  const worker = new Worker(new URL("thread.js", import.meta.url), { workerData });
  worker.on("error", log);
  await new Promise<void>((resolve) => {
    worker.on("message", (report: ThreadReport) => {
      if (report.type === "ready") resolve();
      else onReport(report);
    });
  });
  return {
    async close() {
      const ended = once(worker, "exit");
      worker.postMessage("close");
      await ended;
    },
  };
}
