import { findHost } from "./host";

/**
 * Long work was stopped by the learner (Stop in the notebook) or by an AbortSignal.
 *
 * @example
 * import { mnist } from "@deltabook/nn";
 * await mnist.load({ source: "full", signal: AbortSignal.abort() });
 * // throws Interrupted: Loading MNIST was stopped; files that are complete are kept
 */
export class InterruptedError extends Error {
  override readonly name: string = "Interrupted";
}

/** A signal that says when to stop, and the function to call when the work is over. */
export interface InterruptSignal {
  readonly signal: AbortSignal;
  readonly release: () => void;
}

/**
 * A signal that is aborted when the learner presses Stop or when `signal` is aborted. Its reason is an `InterruptedError`
 * with the given message; the reason of `signal` is the error's `cause`.
 */
export function interruptSignal(message: string, signal?: AbortSignal): InterruptSignal {
  const controller = new AbortController();
  const abort = (cause?: unknown): void => {
    controller.abort(new InterruptedError(message, cause === undefined ? {} : { cause }));
  };
  const onAbort = (): void => {
    abort(signal?.reason);
  };
  const offInterrupt = findHost()?.onInterrupt(() => {
    abort();
  });
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  return {
    signal: controller.signal,
    release() {
      offInterrupt?.();
      signal?.removeEventListener("abort", onAbort);
    },
  };
}
