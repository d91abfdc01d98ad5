import { afterEach, describe, expect, test } from "vitest";
import { InterruptedError, interruptSignal } from "../../lib/src/platform";

const key = Symbol.for("deltabook.host");
let listeners: (() => void)[] = [];

function startHost(): void {
  const onInterrupt = (listener: () => void): (() => void) => {
    listeners.push(listener);
    return () => {
      listeners = listeners.filter((other) => other !== listener);
    };
  };
  Reflect.set(globalThis, key, { onInterrupt });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, key);
  listeners = [];
});

describe("interruptSignal", () => {
  test("is aborted by a press of Stop, with an Interrupted error of the given message", () => {
    startHost();
    const { signal, release } = interruptSignal("Work was stopped");
    expect(signal.aborted).toBe(false);
    listeners[0]();
    expect(signal.reason).toBeInstanceOf(InterruptedError);
    expect(String(signal.reason)).toBe("Interrupted: Work was stopped");
    expect((signal.reason as Error).cause).toBeUndefined();
    release();
  });

  test("is aborted by the caller's signal, whose reason becomes the cause", () => {
    const controller = new AbortController();
    const { signal } = interruptSignal("Work was stopped", controller.signal);
    const reason = new Error("enough");
    controller.abort(reason);
    expect((signal.reason as Error).message).toBe("Work was stopped");
    expect((signal.reason as Error).cause).toBe(reason);
  });

  test("is aborted from the start if the caller's signal is", () => {
    expect(interruptSignal("Work was stopped", AbortSignal.abort()).signal.aborted).toBe(true);
  });

  test("hears nothing more after release", () => {
    startHost();
    const controller = new AbortController();
    const { signal, release } = interruptSignal("Work was stopped", controller.signal);
    release();
    expect(listeners).toEqual([]);
    controller.abort();
    expect(signal.aborted).toBe(false);
  });
});
