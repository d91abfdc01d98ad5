import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What Firefox answers: the number of the command, an error or null, and the result. */
type Answer = [
  kind: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A connection to Firefox's own remote control, which the program has built in: messages are JSON after their length in
 * bytes and a colon, commands those of WebDriver.
 */
export class Marionette {
  private readonly socket: Socket;
  private readonly waiting = new Map<number, Waiting>();
  private received = Buffer.alloc(0);
  private count = 0;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (bytes) => {
      this.received = Buffer.concat([this.received, bytes]);
      this.takeMessages();
    });
    const fail = (): void => {
      for (const { reject } of this.waiting.values()) reject(new Error("Firefox has ended"));
    };
    socket.on("error", fail).on("close", fail);
  }

  /** Connects to a Firefox that runs. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return new Marionette(socket);
  }

  /** Gives a command; resolves to its result. @throws Error that Firefox answers */
  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = this.count++;
    const message = JSON.stringify([0, id, command, parameters]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  close(): void {
    this.socket.destroy();
  }

  private takeMessages(): void {
    for (;;) {
      const colon = this.received.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.toString("latin1", 0, colon));
      if (this.received.length < end) return;
      const message = this.received.toString("utf8", colon + 1, end);
      this.received = this.received.subarray(end);
      this.take(JSON.parse(message) as Answer | object);
    }
  }

  /** The first message is a greeting, all others are answers. */
  private take(message: Answer | object): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as Answer;
    const { resolve, reject } = this.waiting.get(id)!;
    this.waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else resolve(result);
  }
}
