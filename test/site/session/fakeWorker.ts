import { vi } from "vitest";

/** A worker that only remembers what it was sent; the test answers in its place. */
export class FakeWorker {
  /** All that were started, the last one last. */
  static readonly started: FakeWorker[] = [];
  onmessage: (event: { data: unknown }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;
  readonly sent: unknown[] = [];
  isEnded = false;
  readonly url: URL;

  constructor(url: URL) {
    this.url = url;
    FakeWorker.started.push(this);
  }

  static get last(): FakeWorker {
    return FakeWorker.started.at(-1)!;
  }

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Sends a message to the page. */
  answer(data: unknown): void {
    this.onmessage({ data });
  }
}

/** Puts it where the page finds its workers. */
export function fakeWorkers(): void {
  FakeWorker.started.length = 0;
  vi.stubGlobal("Worker", FakeWorker);
}
