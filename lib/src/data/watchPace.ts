import { NetworkError, platform } from "../platform";

/** What a server must send in the time that it is given, unless the file ends before. */
export const leastBytes = 8192;

/** A signal for one download, which counts what arrives. */
export interface PaceWatch {
  readonly signal: AbortSignal;
  received: number;
  /** Aborts what still goes on, and stops watching. */
  end(): void;
}

/**
 * A signal that is aborted with `signal`, and with a NetworkError as soon as fewer than `leastBytes` were `received`
 * within `stall` milliseconds: a server that sends a byte now and then must not hold us for ever.
 */
export function watchPace(stall: number, signal: AbortSignal): PaceWatch {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(signal.reason);
  };
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  const watch: PaceWatch = {
    signal: controller.signal,
    received: 0,
    end() {
      signal.removeEventListener("abort", abort);
      controller.abort();
    },
  };
  void abortWhenSlow(watch, stall, controller);
  return watch;
}

async function abortWhenSlow(
  watch: PaceWatch,
  stall: number,
  controller: AbortController,
): Promise<void> {
  for (;;) {
    const before = watch.received;
    await platform.sleep(stall, watch.signal).catch(() => undefined);
    if (watch.received - before < leastBytes) break;
  }
  controller.abort(new NetworkError(`it sent next to nothing for ${stall / 1000} s`));
}
