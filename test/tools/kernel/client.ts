import { stripVTControlCharacters } from "node:util";
import { Dealer, Request, Subscriber } from "zeromq";
import { addressOf, type Connection } from "../../../tools/kernel/protocol/connection";
import { newMessage, type Content, type Message } from "../../../tools/kernel/protocol/message";
import { decode, encode } from "../../../tools/kernel/protocol/wire";
import { KernelProcess, writeConnection } from "./kernelProcess";
import type { ConnectionFile, StartOptions } from "./kernelProcess";

/** What came back for one request. */
export class Exchange {
  readonly request: Message;
  /** What was published for it, in order. */
  readonly published: Message[] = [];
  /** The reply and the final "idle" have come. */
  readonly done: Promise<this>;
  private resolve!: (exchange: this) => void;
  private answer: Message | undefined;

  constructor(request: Message) {
    this.request = request;
    this.done = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  get reply(): Content {
    return this.answer?.content ?? {};
  }

  get replyType(): string | undefined {
    return this.answer?.header.msg_type;
  }

  /** The contents of the published messages of a type. */
  contents(type: string): Content[] {
    return this.published
      .filter(({ header }) => header.msg_type === type)
      .map(({ content }) => content);
  }

  /** All that was printed. */
  printed(name: "stdout" | "stderr" = "stdout"): string {
    return this.contents("stream")
      .filter((content) => content["name"] === name)
      .map((content) => String(content["text"]))
      .join("");
  }

  /** The text of the last expression's value. */
  get result(): string | undefined {
    const content = this.contents("execute_result").at(0);
    return (content?.["data"] as Record<string, string> | undefined)?.["text/plain"];
  }

  /** The error as text without colours: `ename: evalue` and below it the traceback. */
  get error(): string {
    return this.contents("error").map(errorText).join("\n\n");
  }

  /** The kernel states that were told: "busy", then "idle". */
  get states(): unknown[] {
    return this.contents("status").map((content) => content["execution_state"]);
  }

  receive(message: Message, isReply: boolean): void {
    if (isReply) this.answer = message;
    else this.published.push(message);
    if (this.answer && this.states.at(-1) === "idle") this.resolve(this);
  }
}

function errorText({ ename, evalue, traceback }: Content): string {
  const text = [`${String(ename)}: ${String(evalue)}`, ...(traceback as string[])].join("\n");
  return stripVTControlCharacters(text);
}

/** A small Jupyter client of one kernel. */
export class KernelClient {
  readonly kernel: KernelProcess;
  readonly file: ConnectionFile;
  private readonly shell = new Dealer({ linger: 0 });
  private readonly control = new Dealer({ linger: 0 });
  private readonly iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  private readonly exchanges = new Map<string, Exchange>();
  /** All that was published, also for other clients' requests and for none. */
  readonly published: Message[] = [];

  private constructor(file: ConnectionFile, kernel: KernelProcess) {
    this.file = file;
    this.kernel = kernel;
    this.shell.connect(addressOf(kernel.connection, "shell"));
    this.control.connect(addressOf(kernel.connection, "control"));
    this.iopub.connect(addressOf(kernel.connection, "iopub"));
    this.iopub.subscribe();
    void this.receiveAll(this.shell, true);
    void this.receiveAll(this.control, true);
    void this.receiveAll(this.iopub, false);
  }

  /** Starts a kernel and waits until it answers. */
  static async start(options: StartOptions = {}): Promise<KernelClient> {
    return KernelClient.startAt(await writeConnection(options.transport), options);
  }

  /** Starts a kernel with a connection file of somebody else. */
  static async startAt(file: ConnectionFile, options: StartOptions = {}): Promise<KernelClient> {
    const client = new KernelClient(file, new KernelProcess(file, options));
    const ended = client.kernel.ended().then(() => {
      throw new Error(`The kernel ended before it answered: ${client.kernel.log}`);
    });
    await Promise.race([client.ready(), ended]);
    ended.catch(() => undefined); // it ends some day
    return client;
  }

  /** A second client of the same kernel. */
  async another(): Promise<KernelClient> {
    const client = new KernelClient(this.file, this.kernel);
    await client.ready();
    return client;
  }

  /** Sends a request. */
  send(type: string, content: Content = {}, channel: "shell" | "control" = "shell"): Exchange {
    const exchange = new Exchange(newMessage(type, content));
    this.exchanges.set(exchange.request.header.msg_id, exchange);
    this.sendFrames(encode(exchange.request, this.kernel.connection), channel);
    return exchange;
  }

  /** Sends frames as they are. */
  sendFrames(frames: (Buffer | string)[], channel: "shell" | "control" = "shell"): void {
    void this[channel].send(frames);
  }

  /** Runs a cell to its end. */
  execute(code: string, options: Content = {}): Promise<Exchange> {
    return this.send("execute_request", { code, ...options }).done;
  }

  /** Presses Stop. */
  interrupt(): Promise<Exchange> {
    return this.send("interrupt_request", {}, "control").done;
  }

  /** Closes the client's sockets; the kernel goes on. */
  disconnect(): void {
    for (const socket of [this.shell, this.control, this.iopub]) socket.close();
  }

  /** Ends the kernel and the client. */
  async close(): Promise<void> {
    await this.kernel.kill();
    this.disconnect();
    this.file.remove();
  }

  /** The kernel answers, and what it publishes arrives. */
  private async ready(): Promise<void> {
    for (let isReady = false; !isReady;) {
      const info = this.send("kernel_info_request");
      isReady = await Promise.race([info.done.then(() => true), sleep(500).then(() => false)]);
    }
  }

  private async receiveAll(socket: Dealer | Subscriber, isReply: boolean): Promise<void> {
    for await (const frames of socket) {
      const message = decode(frames, this.kernel.connection);
      if (!isReply) this.published.push(message);
      this.exchanges.get(message.parentHeader.msg_id ?? "")?.receive(message, isReply);
    }
  }
}

/** Whether the kernel's heart beats within `milliseconds`. */
export async function heartBeats(connection: Connection, milliseconds: number): Promise<boolean> {
  const socket = new Request({ linger: 0, receiveTimeout: milliseconds });
  socket.connect(addressOf(connection, "hb"));
  try {
    await socket.send("ping");
    return String(await socket.receive()) === "ping";
  } catch {
    return false;
  } finally {
    socket.close();
  }
}

/** Waits until `condition` holds, at most `milliseconds`. */
export async function until(condition: () => boolean, milliseconds = 15_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end)
      throw new Error(`Not true within ${milliseconds} ms: ${String(condition)}`);
    await sleep(10);
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
