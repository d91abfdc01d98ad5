import { NetworkError } from "./networkError";
import type { WebResponse } from "./platform";

/** `Platform.fetch` by a browser's fetch. */
export async function browserFetch(url: string, signal?: AbortSignal): Promise<WebResponse> {
  const response = await fetch(url, signal && { signal }).catch((error: unknown) => {
    throw networkError(
      "there is no network, or the host does not let web pages read it",
      error,
      signal,
    );
  });
  return {
    status: response.status,
    async *chunks() {
      if (!response.body) return;
      try {
        yield* chunksOf(response.body);
      } catch (error) {
        throw networkError("the connection broke off", error, signal);
      }
    },
  };
}

/** What flows, piece by piece: not every browser can loop over a stream. A loop that is left early cancels it. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A browser does not tell pages what went wrong, only that something did. */
function networkError(what: string, error: unknown, signal?: AbortSignal): unknown {
  return signal?.aborted ? signal.reason : new NetworkError(what, { cause: error });
}
