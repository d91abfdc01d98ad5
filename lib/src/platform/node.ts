import { createHash } from "node:crypto";
import { setImmediate as turn, setTimeout as timeout } from "node:timers/promises";
import { isatty } from "node:tty";
import { promisify } from "node:util";
import { gunzip, type ZlibOptions } from "node:zlib";
import { nodeFetch } from "./nodeFetch";
import { nodeFiles } from "./nodeFiles";
import { nodeThreads } from "./nodeThreads";
import type { Platform } from "./platform";

const unpack = promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip);

/** The platform of Node.js. */
export const platform: Platform = {
  ...nodeFiles,
  ...nodeThreads,
  fetch: nodeFetch,
  now: () => performance.now(),
  breathe: () => turn(),
  async sleep(milliseconds, signal) {
    try {
      await timeout(milliseconds, undefined, signal && { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds).unref();
    return () => {
      clearTimeout(timer);
    };
  },
  print(text) {
    process.stdout.write(text);
  },
  isTerminal: () => isatty(1),
  environment: (name) => process.env[name] || undefined,
  kernelModule(name) {
    const { __tslab__: kernel } = globalThis as { __tslab__?: { require(name: string): unknown } };
    return kernel?.require(name);
  },
  async gunzip(packed, maxBytes) {
    // One chunk for all, and a byte more, so that it is never full: unpacked in one go, nothing is copied.
    const options = { maxOutputLength: maxBytes, chunkSize: Math.max(64, maxBytes + 1) };
    const { buffer, byteOffset, length } = await unpack(packed, options);
    return new Uint8Array(buffer, byteOffset, length);
  },
  sha256: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
};
