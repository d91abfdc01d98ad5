import { NetworkError, platform, type WebResponse } from "../platform";
import { DataError } from "./dataError";

/** When to give a server up. */
export interface Patience {
  /** How often a mirror is asked, while its failures look as if they might pass. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; before each further one they double. */
  readonly pause: number;
  /** Milliseconds within which `LEAST_BYTES` must arrive. */
  readonly stall: number;
}

/** What a server must send in the time of `Patience.stall`, unless the file ends before. */
export const LEAST_BYTES = 8192;

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

/** A signal that is aborted with `signal`, and as soon as too little has been `received` for `stall` milliseconds. */
function watchPace(
  stall: number,
  signal: AbortSignal,
): { signal: AbortSignal; received: number; end(): void } {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(signal.reason);
  };
  const watch = {
    signal: controller.signal,
    received: 0,
    end() {
      signal.removeEventListener("abort", abort);
      controller.abort();
    },
  };
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  const guard = async (): Promise<void> => {
    let before: number;
    do {
      before = watch.received;
      await platform.sleep(stall, watch.signal);
    } while (watch.received - before >= LEAST_BYTES);
    controller.abort(new NetworkError(`it sent next to nothing for ${stall / 1000} s`));
  };
  guard().catch(() => undefined);
  return watch;
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
