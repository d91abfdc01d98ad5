import { newMessage, type Content, type Message } from "./protocol/message.js";

type Send = (message: Message) => void;

/** Sends messages in answer to a request. */
export class Answers {
  private readonly toAll: Send;
  private readonly toOne: Send;

  /** Sends to all clients by `toAll`, to the one that asked by `toOne`. */
  constructor(toAll: Send, toOne: Send) {
    this.toAll = toAll;
    this.toOne = toOne;
  }

  /** To all clients. */
  publish(type: string, content: Content, request?: Message): void {
    this.toAll(newMessage(type, content, request));
  }

  /** Tells all clients that the kernel starts, works on a request, or has done with it. */
  status(state: "starting" | "busy" | "idle", request?: Message): void {
    this.publish("status", { execution_state: state }, request);
  }

  /** To the client that asked. */
  reply(type: string, content: Content, request: Message, metadata: Content = {}): void {
    this.toOne(newMessage(type, content, request, metadata));
  }
}
