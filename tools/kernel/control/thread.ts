import { setTimeout } from "node:timers";
import { parentPort, workerData } from "node:worker_threads";
import type { Connection } from "../protocol/connection.js";
import { newMessage, type Content, type Message } from "../protocol/message.js";
import { openHeartbeat, openRequests } from "../protocol/sockets.js";
import { watchParent } from "./parent.js";
import { stopIfBlocked } from "./stopMain.js";
import { ThreadState } from "./threadState.js";

/** What the main thread gives to this one. */
export interface ThreadData {
  readonly connection: Connection;
  readonly kernelInfo: Content;
  readonly memory: SharedArrayBuffer;
  /** The process with which the kernel is to end. */
  readonly parent: number | undefined;
}

/** What this thread tells the main thread. */
export type ThreadReport =
  | { readonly type: "ready" }
  | { readonly type: "request"; readonly request: Message }
  | { readonly type: "terminated" }
  | { readonly type: "orphaned" };

/** A kernel that has not begun to end after so long is ended without asking: a loop keeps it. */
const patience = 1000;

/**
 * The control channel and the heartbeat, on a thread of their own: Stop and Shut Down are heard while a cell keeps
 * the main thread. That thread does what a request asks for; here it is answered, and enforced.
 */
async function main({ connection, kernelInfo, memory, parent }: ThreadData): Promise<void> {
  const state = new ThreadState(memory);
  const report = (message: ThreadReport): void => {
    parentPort!.postMessage(message);
  };
  const endSoon = (): void => {
    setTimeout(() => {
      if (!state.isClosing) process.kill(process.pid, "SIGKILL");
    }, patience);
  };
  let presses = 0;
  const answers: Record<string, (request: Message) => Content> = {
    kernel_info_request: () => kernelInfo,
    interrupt_request: () => {
      presses += 1;
      void stopIfBlocked(presses, state).then((terminated) => {
        if (terminated) report({ type: "terminated" });
      });
      return { status: "ok" };
    },
    shutdown_request: ({ content }) => {
      endSoon();
      return { status: "ok", restart: content["restart"] === true };
    },
  };
  const control = await openRequests(connection, "control", (request) => {
    report({ type: "request", request });
    const type = request.header.msg_type;
    if (!Object.hasOwn(answers, type)) return;
    const reply = type.replace(/request$/, "reply");
    control.send(newMessage(reply, answers[type](request), request));
  });
  const heartbeat = await openHeartbeat(connection);
  if (parent !== undefined) {
    watchParent(parent, () => {
      report({ type: "orphaned" });
      endSoon();
    });
  }
  parentPort!.once("message", () => {
    control.close();
    heartbeat.close();
    parentPort!.close();
  });
  report({ type: "ready" });
}

await main(workerData as ThreadData);
