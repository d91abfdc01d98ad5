/** In the place of Node's module. A cell that replaces its own timers does not reach these. */
const begin = globalThis.setTimeout.bind(globalThis);
const end = globalThis.clearTimeout.bind(globalThis);

/** What Node gives for a timer; a page's timers keep nothing alive. */
class Timer {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  unref(): this {
    return this;
  }
}

export function setTimeout<Input extends readonly unknown[]>(
  work: (...input: Input) => void,
  milliseconds: number,
  ...input: Input
): Timer {
  return new Timer(
    begin(() => {
      work(...input);
    }, milliseconds),
  );
}

export function clearTimeout(timer: Timer | undefined): void {
  end(timer?.id);
}

/** In a turn of the event loop of its own, without the 4 ms by which a browser delays timers. */
export function setImmediate(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
