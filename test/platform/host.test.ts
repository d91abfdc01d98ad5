import { afterEach, expect, test } from "vitest";
import { findHost, type Host } from "../../lib/src/platform";

const key = Symbol.for("deltabook.host");
afterEach(() => {
  Reflect.deleteProperty(globalThis, key);
});

test("findHost finds the host of the cells, and none in a plain program", () => {
  expect(findHost()).toBeUndefined();
  const host: Host = {
    forCell: () => ({ display: () => undefined, beforeEnd: () => undefined }),
    onInterrupt: () => () => undefined,
  };
  Reflect.set(globalThis, key, host);
  expect(findHost()).toBe(host);
});
