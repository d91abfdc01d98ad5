import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";
import { kernelInfo } from "../kernelInfo.js";
import { log } from "../log.js";
import type { Connection } from "../protocol/connection.js";
import type { ThreadData, ThreadReport } from "./thread.js";
import type { ThreadState } from "./threadState.js";

/** The process that started this one, at the very start: later it may be gone. */
const parent = process.env["JPY_PARENT_PID"] === undefined ? undefined : process.ppid;

/** The thread that hears the control channel. */
export interface ControlThread {
  /** Begins to give the reports, also those of before. */
  onReport(listener: (report: ThreadReport) => void): void;
  /** Closes its sockets and ends it. */
  close(): Promise<void>;
}

/** Starts the control thread; resolves when its sockets are open. */
export async function startControlThread(
  connection: Connection,
  state: ThreadState,
): Promise<ControlThread> {
  const { port1: here, port2: there } = new MessageChannel();
  const workerData: ThreadData = {
    connection,
    kernelInfo,
    memory: state.memory,
    parent,
    port: there,
  };
  const worker = new Worker(new URL("thread.js", import.meta.url), {
    workerData,
    transferList: [there],
  });
  await once(worker, "message");
  worker.on("error", log);
  return {
    onReport(listener) {
      here.on("message", listener);
    },
    async close() {
      const ended = once(worker, "exit");
      here.close();
      await ended;
    },
  };
}
