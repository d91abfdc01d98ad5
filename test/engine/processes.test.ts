import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const script = join(import.meta.dirname, "inProcess.cjs");

it.each([
  ["1 thread, 100 times", ["1", "100"]],
  ["2 threads, 100 times", ["2", "100"]],
])(
  "a program that has trained on %s ends by itself, and never grew",
  async (_, settings) => {
    const run = promisify(execFile)(process.execPath, [script, ...settings]);
    const growth = JSON.parse((await run).stdout) as { rss: number; external: number };
    // Each fit has 8 MB of its own: if they were kept, the program would have grown by 720 MB.
    expect(growth.rss).toBeLessThan(40);
    expect(growth.external).toBeLessThan(40);
  },
  120_000,
);
