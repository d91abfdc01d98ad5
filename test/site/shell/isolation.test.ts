import { afterEach, beforeEach, expect, test, vi } from "vitest";

const session = new Map<string, string>();
const listeners = new Map<string, () => void>();
const reload = vi.fn();

/** The module as a page that has just been opened has it. */
async function openPage({ isIsolated = false, isControlled = true } = {}): Promise<() => void> {
  vi.resetModules();
  listeners.clear();
  vi.stubGlobal("crossOriginIsolated", isIsolated);
  vi.stubGlobal("navigator", { serviceWorker: { controller: isControlled ? {} : null } });
  const { isolateOnce } = await import("../../../site/src/shell/isolation");
  return isolateOnce;
}

beforeEach(() => {
  session.clear();
  reload.mockClear();
  vi.stubGlobal("location", { reload });
  vi.stubGlobal("addEventListener", (name: string, listener: () => void) => {
    listeners.set(name, listener);
  });
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => session.set(key, value),
    removeItem: (key: string) => session.delete(key),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("isolateOnce loads a page again once, and anew after it was isolated", async () => {
  (await openPage())();
  expect(reload).toHaveBeenCalledOnce();
  (await openPage())();
  expect(reload).toHaveBeenCalledOnce();
  (await openPage({ isIsolated: true }))();
  (await openPage())();
  expect(reload).toHaveBeenCalledTimes(2);
});

test("isolateOnce leaves a page alone that no service worker answers for", async () => {
  (await openPage({ isControlled: false }))();
  expect(reload).not.toHaveBeenCalled();
});

test.each(["pointerdown", "keydown", "click"])(
  "isolateOnce leaves a page alone after %s",
  async (event) => {
    const isolateOnce = await openPage();
    listeners.get(event)!();
    isolateOnce();
    expect(reload).not.toHaveBeenCalled();
  },
);

test("isolateOnce leaves a page alone where it could not remember that it has loaded it again", async () => {
  vi.stubGlobal("sessionStorage", {
    getItem: () => {
      throw new DOMException("Storage is off", "SecurityError");
    },
  });
  (await openPage())();
  expect(reload).not.toHaveBeenCalled();
});
