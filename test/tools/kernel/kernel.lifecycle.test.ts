import { afterEach, describe, expect, it } from "vitest";
import { KernelClient, until } from "./client";
import { KernelProcess, type StartOptions } from "./kernelProcess";

let client: KernelClient;
async function start(options?: StartOptions): Promise<void> {
  client = await KernelClient.start(options);
}
afterEach(() => client.close());

const slow = 120_000;

describe("a kernel", () => {
  it.skipIf(process.platform === "win32")(
    "works over ipc, stops an endless loop there, and ends when told to on shell",
    async () => {
      await start({ transport: "ipc" });
      const run = client.send("execute_request", { code: "console.log('on');\nwhile (true);" });
      await until(() => run.printed() !== "");
      await client.interrupt();
      expect((await run.done).reply["ename"]).toBe("Interrupted");
      const request = client.send("shutdown_request", { restart: false });
      expect(await client.kernel.ended()).toBe(0);
      expect(request.reply).toEqual({ status: "ok", restart: false });
      expect(client.kernel.log).toBe("");
    },
    slow,
  );

  it(
    "ends when told to on control, also in an endless loop",
    async () => {
      await start();
      client.send("execute_request", { code: "while (true);" });
      const request = client.send("shutdown_request", { restart: true }, "control");
      expect(await client.kernel.ended()).not.toBeNull();
      expect(request.reply).toEqual({ status: "ok", restart: true });
    },
    slow,
  );

  it(
    "dies of too little memory, and not before",
    async () => {
      await start({ env: { NODE_OPTIONS: "--max-old-space-size=256" } });
      client.send("execute_request", {
        code: "const all: number[][] = [];\nwhile (true) all.push(new Array(10_000).fill(1.5));",
      });
      await client.kernel.ended();
      expect(client.kernel.log).toContain("JavaScript heap out of memory");
    },
    slow,
  );

  it(
    "that cannot open its sockets says so and ends",
    async () => {
      await start();
      const second = new KernelProcess(client.file);
      expect(await second.ended()).toBe(1);
      expect(second.log).toMatch(/\[kernel\] .*Address already in use/);
    },
    slow,
  );

  it(
    "ends with the program that started it",
    async () => {
      await start({ throughParent: true, env: { JPY_PARENT_PID: "1" } });
      const pid = Number(client.kernel.log);
      await client.kernel.kill();
      await until(() => !isAlive(pid), 10_000);
    },
    slow,
  );
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
