import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { cellKey } from "../../../site/src/session/cellKey";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("cellKey is the SHA-256 of the declarations, a zero and the source", async () => {
  const expected = createHash("sha256").update("declare let a;\0ä").digest("hex");
  expect(await cellKey("declare let a;", "ä")).toBe(expected);
});

test("cellKey is undefined where the browser computes none", async () => {
  vi.stubGlobal("crypto", {});
  expect(await cellKey("", "")).toBeUndefined();
});
