import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";

/** How a line is. */
export interface LineOptions {
  readonly bitsPerSecond: number;
  /** Milliseconds from a question to the first byte of its answer. */
  readonly roundTrip: number;
}

/** A way to a server. */
export interface Line {
  /** The server's address by this way. */
  readonly url: string;
  close(): Promise<void>;
}

/** So much passes at once, that several answers share the line. */
const slice = 8192;

/**
 * A slow way to a server of this machine. All that a browser fetches comes through it, what its workers fetch too, which its
 * own emulation of a slow network leaves out.
 */
export async function slowLine(
  target: string,
  { bitsPerSecond, roundTrip }: LineOptions,
): Promise<Line> {
  const { hostname, port } = new URL(target);
  let freeAt = 0;

  /** What goes up takes the round trip; the first has to open the connection before. */
  async function* up(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    await wait(roundTrip);
    for await (const chunk of chunks) {
      await wait(roundTrip);
      yield chunk;
    }
  }

  /** What comes down takes its turn on the line, which is shared. */
  async function* down(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += slice) {
        const part = chunk.subarray(from, from + slice);
        freeAt = Math.max(freeAt, performance.now()) + (part.length * 8000) / bitsPerSecond;
        await wait(freeAt - performance.now());
        yield part;
      }
    }
  }

  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    for (const each of [socket, upstream]) {
      open.add(each);
      each.on("close", () => open.delete(each));
    }
    const ended = [pipeline(socket, up, upstream), pipeline(upstream, down, socket)];
    void Promise.allSettled(ended); // a browser closes what it needs no more
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, "close");
    },
  };
}
