import { afterEach } from "vitest";
import type { Host, MimeBundle } from "../../lib/src/platform";

const key = Symbol.for("deltabook.host");

/** One message to the notebook. */
export interface Sent {
  readonly cell: number;
  readonly data: MimeBundle;
  readonly id: string;
  readonly update: boolean;
}

/** A host that remembers what was shown; `startCell` begins the next cell, `endCell` ends the running one. */
export interface FakeHost {
  readonly sent: Sent[];
  startCell(): void;
  endCell(): void;
}

/** Puts a host where the library finds it, for the running test. */
export function installFakeHost(): FakeHost {
  const sent: Sent[] = [];
  let running = 1;
  let endings: (() => void)[] = [];
  const host: Host = {
    forCell() {
      const cell = running;
      return {
        display: (data, id, update) => sent.push({ cell, data, id, update }),
        beforeEnd: (send) => endings.push(send),
      };
    },
    onInterrupt: () => () => undefined,
  };
  Reflect.set(globalThis, key, host);
  return {
    sent,
    startCell() {
      running += 1;
    },
    endCell() {
      for (const send of endings) send();
      endings = [];
    },
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, key);
});
