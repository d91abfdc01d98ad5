import { NetworkError, platform, type WebResponse } from "../platform";
import { DataError } from "./dataError";
import { watchPace } from "./watchPace";

/**
 * Fetches the bytes at `url`, at most `maxBytes`.
 *
 * @param onBytes called with the number of bytes that have arrived, again and again.
 * @throws NetworkError for what may pass (no connection, too slow, an overloaded server), DataError for what will not
 * (no such file, too long), and the signal's reason once it is aborted.
 */
export async function download(
  url: string,
  maxBytes: number,
  stall: number,
  signal: AbortSignal,
  onBytes: (received: number) => void,
): Promise<Uint8Array> {
  const watch = watchPace(stall, signal);
  try {
    const response = await platform.fetch(url, watch.signal);
    checkStatus(response);
    const pieces: Uint8Array[] = [];
    for await (const piece of response.chunks()) {
      pieces.push(piece);
      watch.received += piece.length;
      if (watch.received > maxBytes) throw new DataError("the file there is too long");
      onBytes(watch.received);
    }
    return joined(pieces, watch.received);
  } finally {
    watch.end();
  }
}

function checkStatus({ status }: WebResponse): void {
  if (status === 200) return;
  const mayPass = status === 408 || status === 429 || status >= 500;
  throw new (mayPass ? NetworkError : DataError)(`it answered with status ${status}`);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
