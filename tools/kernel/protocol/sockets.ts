import { Publisher, Reply, Router } from "zeromq";
import { log } from "../log.js";
import { addressOf, type Channel, type Connection } from "./connection.js";
import type { Message } from "./message.js";
import { decode, encode, type Signing } from "./wire.js";

/**
 * Nothing that is sent may be lost: with ZeroMQ's own limits a cell that prints a lot in one turn of the event loop
 * loses its output and the final "idle". With a time-out of 0 a message is on its way before `send` returns, so that
 * it arrives while the cell still runs.
 */
const sending = { sendHighWaterMark: 0, sendTimeout: 0, linger: 1000 };
const receiving = { receiveHighWaterMark: 0 };

/** A socket that requests come in on and replies go out on. */
export interface RequestSocket {
  send(message: Message): void;
  close(): void;
}

/** A socket that tells all clients what happens. */
export interface PublishSocket {
  publish(message: Message): void;
  close(): void;
}

/** Opens a socket for requests; what is no message, or not rightly signed, is logged and dropped. */
export async function openRequests(
  connection: Connection,
  channel: Channel,
  onRequest: (request: Message) => void,
): Promise<RequestSocket> {
  const socket = new Router({ ...sending, ...receiving });
  await socket.bind(addressOf(connection, channel));
  void receiveAll(socket, connection, onRequest);
  return {
    send(message) {
      sendAll(socket, encode(message, connection));
    },
    close() {
      socket.close();
    },
  };
}

async function receiveAll(
  socket: Router,
  signing: Signing,
  onRequest: (request: Message) => void,
): Promise<void> {
  for await (const frames of socket) {
    try {
      onRequest(decode(frames, signing));
    } catch (error) {
      log(error);
    }
  }
}

/** Opens the socket for what all clients shall know; each message has its type as its topic. */
export async function openPublisher(connection: Connection): Promise<PublishSocket> {
  const socket = new Publisher(sending);
  await socket.bind(addressOf(connection, "iopub"));
  return {
    publish(message) {
      const topic = Buffer.from(message.header.msg_type);
      sendAll(socket, encode({ ...message, identities: [topic] }, connection));
    },
    close() {
      socket.close();
    },
  };
}

/** Opens the heartbeat: it sends back what comes in. */
export async function openHeartbeat(connection: Connection): Promise<{ close(): void }> {
  const socket = new Reply({ linger: 0 });
  await socket.bind(addressOf(connection, "hb"));
  void echo(socket);
  return socket;
}

async function echo(socket: Reply): Promise<void> {
  for await (const frames of socket) await socket.send(frames);
}

/** Not awaited: the message leaves at once, or never (a client that is gone). */
function sendAll(socket: Router | Publisher, frames: Buffer[]): void {
  socket.send(frames).catch(log);
}
