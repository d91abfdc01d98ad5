import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { thisMachine } from "../../../tools/setup/machine.js";
import { temporaryFolder } from "./machine.js";

describe("thisMachine", () => {
  test("isPortFree is false while something listens there", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await thisMachine.isPortFree(port)).toBe(false);
    server.close();
    await once(server, "close");
    expect(await thisMachine.isPortFree(port)).toBe(true);
  });

  test("reads files, and knows which there are", () => {
    const folder = temporaryFolder({ "a b.txt": "é" });
    expect(thisMachine.read(join(folder, "a b.txt"))).toBe("é");
    expect(thisMachine.exists(join(folder, "a b.txt"))).toBe(true);
    expect(thisMachine.read(join(folder, "none"))).toBeUndefined();
    expect(thisMachine.exists(join(folder, "none"))).toBe(false);
  });

  test("knows how much room a disk has", async () => {
    expect(await thisMachine.freeBytes(temporaryFolder())).toBeGreaterThan(0);
  });

  test("runs a program in the environment given to it", async () => {
    const script = "process.stdout.write(process.env.GREETING)";
    const env = { ...process.env, GREETING: "hello" };
    expect(await thisMachine.run(process.execPath, ["-e", script], env)).toEqual({
      status: 0,
      stdout: "hello",
      stderr: "",
    });
  });
});
