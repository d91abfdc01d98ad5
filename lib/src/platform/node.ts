import { createHash } from "node:crypto";
import { setImmediate as turn, setTimeout as timeout } from "node:timers/promises";
import { isatty } from "node:tty";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { nodeFetch } from "./nodeFetch";
import { nodeFiles } from "./nodeFiles";
import type { Platform } from "./platform";

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip);

/** The platform of Node.js. */
export const platform: Platform = {
  ...nodeFiles,
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
    const { buffer, byteOffset, length } = await unpack(packed, { maxOutputLength: maxBytes });
    return new Uint8Array(buffer, byteOffset, length);
  },
  sha256: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
};
