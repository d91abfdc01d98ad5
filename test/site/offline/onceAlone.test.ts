import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceAlone } from "../../../site/src/offline/onceAlone";

const scope = new URL("https://host.invalid/deltabook/");

let open: string[] = [];
const clients = {
  matchAll: () => Promise.resolve(open.map((path) => ({ url: new URL(path, scope).href }))),
} as unknown as Parameters<typeof onceAlone>[0];

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("onceAlone counts the pages of the site, and not those of others on the same host", async () => {
  open = ["lessons/01-x.html", "/elsewhere/"];
  expect(await onceAlone(clients, scope)).toBe(true);
});

test("onceAlone waits for the page before to go, but not for long", async () => {
  open = ["", "lessons/01-x.html"];
  const alone = onceAlone(clients, scope);
  await vi.advanceTimersByTimeAsync(250);
  open = ["lessons/01-x.html"];
  await vi.advanceTimersByTimeAsync(100);
  expect(await alone).toBe(true);
  open = ["", "lessons/01-x.html"];
  const never = onceAlone(clients, scope);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await never).toBe(false);
});
