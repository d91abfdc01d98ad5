import { join } from "node:path";
import { expect, test } from "vitest";
import { isWritable } from "../../../tools/setup/writable.mjs";
import { temporaryFolder } from "./machine.js";

test("isWritable looks at the nearest thing that exists, which must be a folder", () => {
  const folder = temporaryFolder({ file: "" });
  expect(isWritable(folder)).toBe(true);
  expect(isWritable(join(folder, "not", "made", "yet"))).toBe(true);
  expect(isWritable(join(folder, "file", "cache"))).toBe(false);
});
