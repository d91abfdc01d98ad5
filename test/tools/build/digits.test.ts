import { platform } from "../../../lib/src/platform";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { digitsContent } from "../../../tools/build/digits";

test("digitsContent restores the digits that the library knows by their SHA-256", async () => {
  const content = await digitsContent();
  expect(content.length).toBe(10_000 * 785);
  expect(Math.max(...content.subarray(0, 10_000))).toBe(9);
  const built = await platform.gunzip(await platform.readAsset("data/mnist-10000.gz"), 1e7);
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  expect(hash(content)).toBe("764b11c9f17c1c5886eaf33d8ff9b19b101eaaaa9cb590fa52df994996e30bc8");
  expect(hash(built)).toBe(hash(content));
});
