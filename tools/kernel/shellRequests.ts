import { complete, inspect, isComplete } from "./assistance.js";
import type { CellRunner } from "./cellRunner.js";
import type { Answers } from "./answers.js";
import { kernelInfo } from "./kernelInfo.js";
import type { Content, Message } from "./protocol/message.js";

/** Answers the requests of the shell channel that run no cell; those of an unknown type get no reply. */
export class ShellRequests {
  private readonly answers: Answers;
  private readonly table: Readonly<Record<string, (content: Content) => Content>>;

  constructor(runner: CellRunner, answers: Answers) {
    this.answers = answers;
    this.table = {
      kernel_info_request: () => kernelInfo,
      complete_request: (content) => complete(runner, content),
      inspect_request: (content) => inspect(runner, content),
      is_complete_request: isComplete,
      history_request: () => ({ status: "ok", history: [] }),
      comm_info_request: () => ({ status: "ok", comms: {} }),
    };
  }

  /** Answers at once, also while a cell waits for something. */
  answer(request: Message): void {
    const type = request.header.msg_type;
    this.answers.status("busy", request);
    if (Object.hasOwn(this.table, type)) {
      const content = this.attempt(() => this.table[type](request.content));
      this.answers.reply(type.replace(/request$/, "reply"), content, request);
    }
    this.answers.status("idle", request);
  }

  private attempt(work: () => Content): Content {
    try {
      return work();
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { status: "error", ename: name, evalue: message, traceback: [] };
    }
  }
}
