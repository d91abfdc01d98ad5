import { NetworkError } from "./networkError";
import type { WebResponse } from "./platform";

/** `Platform.fetch` by the fetch that Node.js has built in. */
export async function nodeFetch(url: string, signal?: AbortSignal): Promise<WebResponse> {
  const response = await fetch(url, signal && { signal }).catch((error: unknown) => {
    throw networkError(error, signal);
  });
  return {
    status: response.status,
    async *chunks() {
      if (!response.body) return;
      try {
        yield* response.body as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw networkError(error, signal);
      }
    },
  };
}

const meanings: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no network, or no such host",
  EAI_AGAIN: "there is no network, or no such host",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection broke off",
  UND_ERR_CONNECT_TIMEOUT: "the host does not answer",
  UND_ERR_SOCKET: "the connection broke off",
};

/** What to throw instead of fetch's own error: the reason of the abort, or what went wrong in plain words. */
function networkError(error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return signal.reason;
  const cause = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  return new NetworkError(meanings[cause.code ?? ""] ?? cause.message, { cause: error });
}
