import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { leftByNpm } from "../../../tools/setup/leftByNpm";

test("leftByNpm waits until the shell that npm has started is gone", async () => {
  const own = { env: { npm_lifecycle_event: "site" }, ppid: 12 };
  let isLeft = false;
  const left = leftByNpm(own, 12).then(() => (isLeft = true));
  await setTimeout(20);
  expect(isLeft).toBe(false);
  own.ppid = 1;
  await left;
});

test("leftByNpm never ends where npm has not started the process", async () => {
  const own = { env: {}, ppid: 12 };
  const left = leftByNpm(own, 12).then(() => "left");
  own.ppid = 1;
  expect(await Promise.race([left, setTimeout(700, "waits")])).toBe("waits");
});
