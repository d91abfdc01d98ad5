import { describe, expect, test } from "vitest";
import { capture, show } from "../../../tools/setup/processes.js";

const node = process.execPath;

describe("capture", () => {
  test("collects what a program writes, and its exit code", async () => {
    const script = `console.log("Ärger"); console.error("no"); process.exitCode = 3`;
    expect(await capture(node, ["-e", script])).toEqual({
      status: 3,
      stdout: "Ärger\n",
      stderr: "no\n",
    });
  });

  test("gives a program no input", async () => {
    const script = `process.stdin.on("end", () => console.log("nothing")).resume()`;
    expect(await capture(node, ["-e", script])).toMatchObject({ status: 0, stdout: "nothing\n" });
  });

  test("has no exit code for a program that does not exist or dies from a signal", async () => {
    const absent = await capture("no-such-program", []);
    expect(absent.status).toBeNull();
    expect(absent.stderr).toMatch(/no-such-program ENOENT/);
    const killed = await capture(node, ["-e", "process.kill(process.pid, 'SIGKILL')"]);
    if (process.platform !== "win32") expect(killed.status).toBeNull();
  });
});

test("show resolves to the exit code, to 1 where there is none", async () => {
  expect(await show(node, ["-e", "process.exitCode = 4"])).toBe(4);
  expect(await show("no-such-program", [])).toBe(1);
});
