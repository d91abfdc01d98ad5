import { NetworkError, platform } from "../platform";
import { DataError } from "./dataError";
import { download } from "./download";
import type { DataFile } from "./manifest";
import type { Patience } from "./patience";
import { verifiedContent } from "./verifiedContent";

/** A file that has arrived and been verified. */
export interface Fetched {
  /** The bytes as they were sent: plain or packed by gzip. */
  readonly sent: Uint8Array;
  readonly content: Uint8Array;
}

/** What is told while a file is fetched: how many of its bytes are here, from which host, and what went wrong there. */
export type OnFetch = (received: number, host: string, trouble?: string) => void;

/**
 * Fetches `file` from the first mirror that has it; a mirror whose trouble may pass is asked again after a pause.
 *
 * @throws DataError naming the failures and the mirrors that had them, and the signal's reason once it is aborted.
 */
export async function fetchFromMirrors(
  file: DataFile,
  mirrors: readonly string[],
  patience: Patience,
  signal: AbortSignal,
  onFetch: OnFetch,
): Promise<Fetched> {
  const failures = new Map<string, string[]>();
  for (const mirror of mirrors) {
    const result = await askMirror(file, mirror, patience, signal, onFetch);
    if ("content" in result) return result;
    const hosts = failures.get(result.message) ?? [];
    failures.set(result.message, [...hosts, new URL(mirror).host]);
  }
  const reasons = [...failures].map(([message, hosts]) => `${hosts.join(", ")}: ${message}`);
  throw new DataError(
    `Cannot download ${file.packedName}: no mirror gave it (${reasons.join("; ")}); ` +
      `check the network and try again, or ${ownFiles()}, or use mnist.load(), which needs no network`,
  );
}

/** What to do with files that one has. */
function ownFiles(): string {
  return platform.hasFolders
    ? "put the four MNIST files into a folder and name it in DELTABOOK_MNIST_DIR"
    : "give the four MNIST files to this page";
}

/** Asks one mirror, as often as patience and the kind of its failure allow: the file, or the last failure. */
async function askMirror(
  file: DataFile,
  mirror: string,
  { attempts, pause, stall }: Patience,
  signal: AbortSignal,
  onFetch: OnFetch,
): Promise<Fetched | NetworkError | DataError> {
  const { host } = new URL(mirror);
  for (let attempt = 1; ; attempt++) {
    const result = await fetchOnce(file, mirror, stall, signal, (received) => {
      onFetch(received, host);
    });
    if ("content" in result) return result;
    onFetch(0, host, result.message);
    if (attempt === attempts || result instanceof DataError) return result;
    await platform.sleep(pause * 2 ** (attempt - 1), signal);
  }
}

/** One attempt: the file, or the failure; other errors are thrown. */
async function fetchOnce(
  file: DataFile,
  mirror: string,
  stall: number,
  signal: AbortSignal,
  onBytes: (received: number) => void,
): Promise<Fetched | NetworkError | DataError> {
  try {
    const url = new URL(file.packedName, mirror).href;
    const sent = await download(url, file.bytes + 65536, stall, signal, onBytes);
    return { sent, content: await verifiedContent(file, sent) };
  } catch (error) {
    if (error instanceof NetworkError || error instanceof DataError) return error;
    throw error;
  }
}
