import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { leftByNpm } from "../../../tools/setup/leftByNpm";

const byNpm = { npm_lifecycle_event: "site" };
const gone = process.ppid + 1;

test("leftByNpm resolves when the shell that npm has started is gone", async () => {
  await expect(leftByNpm(byNpm, gone)).resolves.toBeUndefined();
});

test("leftByNpm waits as long as that is there, or where npm has not started the process", async () => {
  const left = Promise.race([leftByNpm(byNpm, process.ppid), leftByNpm({}, gone)]);
  expect(await Promise.race([left, setTimeout(1500, "waits")])).toBe("waits");
});
