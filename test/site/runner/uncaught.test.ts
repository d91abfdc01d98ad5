import { afterEach, expect, test, vi } from "vitest";
import { onUncaught } from "../../../site/src/runner/uncaught";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("onUncaught receives what timers throw and rejected promises, and the browser does not", () => {
  const target = new EventTarget();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  const received: unknown[] = [];
  onUncaught((error) => received.push(error));
  const dispatch = (type: string, detail: object): boolean =>
    target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), detail));
  const [thrown, rejected] = [new Error("thrown"), new Error("rejected")];
  expect(dispatch("error", { error: thrown })).toBe(false);
  expect(dispatch("error", { error: null, message: "Script error" })).toBe(false);
  expect(dispatch("unhandledrejection", { reason: rejected })).toBe(false);
  expect(received).toEqual([thrown, "Script error", rejected]);
});
