import { createHash } from "node:crypto";
import { setImmediate as turn, setTimeout as timeout } from "node:timers/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { nodeFiles } from "./nodeFiles";
import type { Platform, WebResponse } from "./platform";

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip);

/** The platform of Node.js. */
export const platform: Platform = {
  ...nodeFiles,
  now: () => performance.now(),
  breathe: () => turn(),
  async sleep(milliseconds, signal) {
    try {
      await timeout(milliseconds, undefined, signal && { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
  print(text) {
    process.stdout.write(text);
  },
  isTerminal: () => process.stdout.isTTY,
  environment: (name) => process.env[name] || undefined,
  kernelModule(name) {
    const { __tslab__: kernel } = globalThis as { __tslab__?: { require(name: string): unknown } };
    return kernel?.require(name);
  },
  async fetch(url, signal) {
    return webResponse(await fetch(url, signal && { signal }));
  },
  gunzip: (packed, maxBytes) => unpack(packed, { maxOutputLength: maxBytes }),
  sha256: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
};

function webResponse(response: Response): WebResponse {
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    async *chunks() {
      if (response.body) yield* response.body as AsyncIterable<Uint8Array>;
    },
  };
}
