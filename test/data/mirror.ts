import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import type { FakeFile } from "./fakeMnist";

/** How a mirror answers when it is asked for a file. */
export type Answer = (response: ServerResponse, file: FakeFile) => void;

/** A server on this machine that stands for a mirror. */
export interface Mirror {
  /** Its folder on the web, ending in "/". */
  readonly url: string;
  readonly host: string;
  /** The names of the files that it was asked for, in order. */
  readonly requests: string[];
}

/** Starts a mirror for the running test. The nth request gets the nth answer; further ones get the last answer. */
export async function startMirror(
  files: readonly FakeFile[],
  ...answers: Answer[]
): Promise<Mirror> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const name = request.url!.replace("/mnist/", "");
    const file = files.find((known) => known.file.packedName === name)!;
    requests.push(name);
    answers[Math.min(requests.length, answers.length) - 1](response, file);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}/mnist/`, host, requests };
}

/** Sends these bytes, as a whole. */
export function bytes(
  of: (file: FakeFile) => Uint8Array,
  headers: Record<string, string> = {},
): Answer {
  return (response, file) => {
    response.writeHead(200, headers).end(of(file));
  };
}

export const good = bytes(({ packed }) => packed);

/** The server has unpacked the file. */
export const unpacked = bytes(({ content }) => content);

/** The server has unpacked the file, and packs it on the way. */
export const packedOnTheWay = bytes(({ content }) => gzipSync(content), {
  "content-encoding": "gzip",
});

export const webPage = bytes(() => Buffer.from("<!DOCTYPE html><title>Sign in</title>"), {
  "content-type": "text/html",
});

export const empty = bytes(() => new Uint8Array(0));
export const cutShort = bytes(({ packed }) => packed.subarray(0, packed.length - 9));
export const cutShortUnpacked = bytes(({ content }) => content.subarray(0, content.length - 1));
export const longerInside = bytes(({ content }) => gzipSync(Buffer.concat([content, content])));

/** One byte of the packed file is another. */
export const damaged = bytes(({ packed }) => {
  const copy = Uint8Array.from(packed);
  copy[copy.length >> 1] ^= 0x55;
  return copy;
});

/** Well packed, right length, right header, but one pixel or label is another. */
export const altered = bytes(({ content }) => {
  const copy = Uint8Array.from(content);
  copy[copy.length - 1] ^= 1;
  return gzipSync(copy);
});

export function status(code: number): Answer {
  return (response) => {
    response.writeHead(code, { "content-type": "text/plain" }).end("no");
  };
}

/** Sends the head and half of the file, then `next` decides. */
function half(next: (socket: Socket) => void): Answer {
  return (response, { packed }) => {
    response.writeHead(200, { "content-length": String(packed.length) });
    response.write(packed.subarray(0, packed.length >> 1), () => {
      setTimeout(next, 10, response.socket);
    });
  };
}

export const breaksOff = half((socket) => socket.destroy());
export const resetsInTheMiddle = half((socket) => socket.resetAndDestroy());
export const fallsSilent = half(() => undefined);

export const resets: Answer = (response) => {
  response.socket!.resetAndDestroy();
};

export const neverAnswers: Answer = () => undefined;

/** Sends one byte after the other, with pauses. */
export const drips: Answer = (response, { packed }) => {
  let sent = 0;
  response.writeHead(200);
  const timer = setInterval(() => response.write(packed.subarray(sent, ++sent)), 5);
  response.on("close", () => {
    clearInterval(timer);
  });
};

/** Never comes to an end. */
export const endless: Answer = (response) => {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65536, 0x20)));
  };
  response.on("drain", more);
  more();
};
