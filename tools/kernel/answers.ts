import { newMessage, type Content, type Message } from "./protocol/message.js";
import type { PublishSocket } from "./protocol/sockets.js";

/** Sends messages in answer to a request. */
export class Answers {
  private readonly iopub: PublishSocket;
  private readonly sendReply: (reply: Message) => void;

  constructor(iopub: PublishSocket, sendReply: (reply: Message) => void) {
    this.iopub = iopub;
    this.sendReply = sendReply;
  }

  /** To all clients. */
  publish(type: string, content: Content, request?: Message): void {
    this.iopub.publish(newMessage(type, content, request));
  }

  /** Tells all clients that the kernel starts, works on a request, or has done with it. */
  status(state: "starting" | "busy" | "idle", request?: Message): void {
    this.publish("status", { execution_state: state }, request);
  }

  /** To the client that asked. */
  reply(type: string, content: Content, request: Message, metadata: Content = {}): void {
    this.sendReply(newMessage(type, content, request, metadata));
  }
}
