import { NetworkError, platform } from "../platform";
import { DataError } from "./dataError";
import { download, type Patience } from "./download";
import type { DataFile } from "./manifest";
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
 * @throws DataError naming each mirror's failure, and the signal's reason once it is aborted.
 */
export async function fetchFromMirrors(
  file: DataFile,
  mirrors: readonly string[],
  patience: Patience,
  signal: AbortSignal,
  onFetch: OnFetch,
): Promise<Fetched> {
  const failures: string[] = [];
  for (const mirror of mirrors) {
    const { host } = new URL(mirror);
    for (let attempt = 1; attempt <= patience.attempts; attempt++) {
      if (attempt > 1) await platform.sleep(patience.pause * 2 ** (attempt - 2), signal);
      const result = await fetchOnce(file, mirror, patience.stall, signal, (received) => {
        onFetch(received, host);
      });
      if ("content" in result) return result;
      onFetch(0, host, result.message);
      if (attempt === patience.attempts || result instanceof DataError) {
        failures.push(`${host}: ${result.message}`);
        break;
      }
    }
  }
  throw new DataError(
    `Cannot download ${file.packedName}: no mirror gave it (${failures.join("; ")}); ` +
      "check the network and try again, or put the four MNIST files into a folder and name it in DELTABOOK_MNIST_DIR, " +
      "or use mnist.load(), which needs no network",
  );
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
