import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const script = join(import.meta.dirname, "inProcess.cjs");

test("a program that has trained in parallel 100 times ends by itself, started two threads, and never grew", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, "100"]);
  const { threads, megabytes, end } = JSON.parse(stdout) as Record<string, number>;
  expect(threads).toBe(2);
  // Each call sends 8 MB: if they were kept, the program would have grown by 720 MB. When the last ones go is up to the
  // collection.
  expect(megabytes).toBeLessThan(150);
  // Warm threads wait for 30 s, but not the program for them.
  expect(Date.now() - end).toBeLessThan(15_000);
}, 120_000);
