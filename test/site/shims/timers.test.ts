import { expect, test } from "vitest";
import { clearTimeout, setImmediate, setTimeout } from "../../../site/src/shims/timers";

test("setTimeout passes its arguments on, and clearTimeout calls it off", async () => {
  const rung = await new Promise((resolve) => {
    const never = setTimeout(resolve, 1, "called off");
    clearTimeout(never);
    clearTimeout(undefined);
    expect(setTimeout(resolve, 20, "rang").unref()).toBeDefined();
  });
  expect(rung).toBe("rang");
});

test("setImmediate waits for a turn of the event loop, after what is due now", async () => {
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    setImmediate(() => {
      order.push("turn");
      resolve();
    });
    queueMicrotask(() => order.push("microtask"));
    order.push("now");
  });
  expect(order).toEqual(["now", "microtask", "turn"]);
});
