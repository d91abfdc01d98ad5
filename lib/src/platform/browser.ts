import { browserFetch } from "./browserFetch";
import { browserFiles } from "./browserFiles";
import { browserGunzip } from "./browserGunzip";
import { scope } from "./browserScope";
import { browserThreads } from "./browserThreads";
import { linePrinter } from "./linePrinter";
import type { Platform } from "./platform";

/**
 * The platform of a browser's page or worker. A bundler takes it in place of `node`, as the field "browser" of
 * lib/package.json says.
 */
export const platform: Platform = {
  ...browserFiles,
  ...browserThreads,
  fetch: browserFetch,
  now: () => performance.now(),
  breathe,
  sleep,
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  print: linePrinter((line) => {
    console.log(line);
  }),
  isTerminal: () => false,
  environment: () => undefined,
  kernelModule: () => undefined,
  gunzip: browserGunzip,
  sha256,
};

/** By a message to itself: a browser makes timers wait for 4 ms and more. */
function breathe(): Promise<void> {
  const { port1, port2 } = new scope.MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const { subtle } = scope.crypto;
  if (!subtle) {
    throw new Error("Cannot check data: a browser computes SHA-256 only on https:// and localhost");
  }
  const digits = [...new Uint8Array(await subtle.digest("SHA-256", bytes))];
  return digits.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
