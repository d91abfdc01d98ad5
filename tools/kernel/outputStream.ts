import { clearTimeout, setTimeout } from "node:timers";

/** The standard output or the standard error of a cell. */
export type StreamName = "stdout" | "stderr";

/** After this many characters the rest of what a cell prints is dropped: no notebook gets too large to open. */
export const maxCharacters = 1_000_000;

/** So many texts go out at once in a window of this many milliseconds; what comes after them is sent together. */
const burst = 20;
const windowLength = 50;

/** What waits is sent when it is this long, so that no message gets large. */
const maxWaiting = 16_384;

/**
 * What a cell prints, on its way to the client: the first texts at once, then in larger pieces, up to a cap. Nothing
 * depends on the event loop turning, so a loop that prints is followed while it runs; only the last piece may wait.
 */
export class OutputStream {
  private waiting = "";
  private name: StreamName = "stdout";
  private printed = 0;
  private windowStart = -Infinity;
  private writes = 0;
  private timer: NodeJS.Timeout | undefined;

  private readonly send: (name: StreamName, text: string) => void;

  constructor(send: (name: StreamName, text: string) => void) {
    this.send = send;
  }

  /** Takes in what the cell prints. */
  write(name: StreamName, text: string): void {
    if (text === "" || this.printed > maxCharacters) return;
    if (name !== this.name) this.flush();
    this.name = name;
    this.waiting += this.cap(text);
    if (this.mayGoNow()) this.flush();
    else
      this.timer ??= setTimeout(() => {
        this.flush();
      }, windowLength);
  }

  /** Sends what waits. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const text = this.waiting;
    this.waiting = "";
    if (text !== "") this.send(this.name, text);
  }

  private cap(text: string): string {
    const room = maxCharacters - this.printed;
    this.printed += text.length;
    if (text.length <= room) return text;
    const limit = maxCharacters.toLocaleString("en-US");
    return `${text.slice(0, room)}\n... the output is cut here: a cell may print ${limit} characters\n`;
  }

  private mayGoNow(): boolean {
    const now = performance.now();
    if (now - this.windowStart > windowLength) {
      this.windowStart = now;
      this.writes = 0;
    }
    return ++this.writes <= burst || this.waiting.length > maxWaiting;
  }
}
