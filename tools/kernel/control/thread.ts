import { setTimeout } from "node:timers";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
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
  /** Takes the reports; this thread ends when it is closed. */
  readonly port: MessagePort;
}

/** What this thread tells the main thread. */
export type ThreadReport =
  | { readonly type: "request"; readonly request: Message }
  | { readonly type: "terminated" }
  | { readonly type: "orphaned" };

/** A kernel that has not ended after so many milliseconds is killed: a loop keeps it. */
const patience = 2000;

/**
 * The control channel and the heartbeat, on a thread of their own: Stop and Shut Down are heard while a cell keeps
 * the main thread. That thread does what a request asks for; here it is answered, and enforced.
 */
class ControlChannel {
  private readonly data: ThreadData;
  private readonly state: ThreadState;
  /** How often Stop was pressed. */
  private presses = 0;
  private readonly answers: Readonly<Record<string, (content: Content) => Content>> = {
    kernel_info_request: () => this.data.kernelInfo,
    interrupt_request: () => this.interrupt(),
    shutdown_request: (content) => this.shutDown(content),
  };

  constructor(data: ThreadData) {
    this.data = data;
    this.state = new ThreadState(data.memory);
  }

  async open(): Promise<void> {
    const { connection, parent, port } = this.data;
    const control = await openRequests(connection, "control", (request) => {
      this.report({ type: "request", request });
      const reply = this.answer(request);
      if (reply) control.send(reply);
    });
    const heartbeat = await openHeartbeat(connection);
    port.on("close", () => {
      control.close();
      heartbeat.close();
    });
    if (parent === undefined) return;
    watchParent(parent, () => {
      this.report({ type: "orphaned" });
      this.endSoon();
    });
  }

  private answer(request: Message): Message | undefined {
    const type = request.header.msg_type;
    if (!Object.hasOwn(this.answers, type)) return undefined;
    return newMessage(
      type.replace(/request$/, "reply"),
      this.answers[type](request.content),
      request,
    );
  }

  private interrupt(): Content {
    this.presses += 1;
    void stopIfBlocked(this.presses, this.state).then((terminated) => {
      if (terminated) this.report({ type: "terminated" });
    });
    return { status: "ok" };
  }

  private shutDown({ restart }: Content): Content {
    this.endSoon();
    return { status: "ok", restart: restart === true };
  }

  private endSoon(): void {
    setTimeout(() => process.kill(process.pid, "SIGKILL"), patience).unref();
  }

  private report(report: ThreadReport): void {
    this.data.port.postMessage(report);
  }
}

await new ControlChannel(workerData as ThreadData).open();
parentPort!.postMessage("ready");
