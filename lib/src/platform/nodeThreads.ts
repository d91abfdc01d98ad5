import { join } from "node:path";
import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import type { Platform, Thread } from "./platform";

/** Compiled also where tests run the sources: a thread starts from a file of JavaScript. */
const program = join(__dirname, "..", "..", "dist", "node", "thread.js");

/** Threads make little garbage: with a larger nursery, each takes 3 MB more, and is no faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 2 };

/** The threads of `Platform`, by `worker_threads`. */
export const nodeThreads: Pick<Platform, "coreCount" | "startThread" | "mainThread"> = {
  coreCount: () => availableParallelism(),
  startThread(onMessage, onEnd) {
    const worker = new Worker(program, { execArgv: [], resourceLimits });
    worker.on("message", onMessage);
    worker.on("error", onEnd);
    worker.on("exit", (code) => {
      onEnd(new Error(`it ended with exit code ${code}`));
    });
    return {
      post: (message) => {
        worker.postMessage(message);
      },
      keepProgramRunning: (wanted) => {
        if (wanted) worker.ref();
        else worker.unref();
      },
      end: async () => {
        await worker.terminate();
      },
    } satisfies Thread;
  },
  mainThread(onMessage) {
    parentPort?.on("message", onMessage);
    return (message) => parentPort?.postMessage(message);
  },
};
