import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { heartBeats, KernelClient, until } from "./client";
import { KernelProcess, writeConnection } from "./kernelProcess";

describe("a kernel", { timeout: 120_000 }, () => {
  it("works over ipc, stops an endless loop there, and ends when told to on shell", async (context) => {
    if (process.platform === "win32") context.skip("there is no ipc on Windows");
    const client = await KernelClient.start({ transport: "ipc" });
    onTestFinished(() => client.close());
    const run = client.send("execute_request", { code: "console.log('on');\nwhile (true);" });
    await until(() => run.printed() !== "");
    await client.interrupt();
    expect((await run.done).reply["ename"]).toBe("Interrupted");
    const request = client.send("shutdown_request", { restart: false });
    expect(await client.kernel.ended()).toBe(0);
    expect(request.reply).toEqual({ status: "ok", restart: false });
    expect(client.kernel.log).toBe("");
  });

  it("ends when told to on control, at once, also in an endless loop", async () => {
    const client = await KernelClient.start();
    onTestFinished(() => client.close());
    client.send("execute_request", { code: "while (true);" });
    const request = client.send("shutdown_request", { restart: true }, "control");
    await client.kernel.ended();
    expect(request.reply).toEqual({ status: "ok", restart: true });
  });

  it("that cannot open its sockets says so and ends", async () => {
    const file = await writeConnection();
    const server = createServer().listen(file.connection.iopub_port, "127.0.0.1");
    await once(server, "listening");
    const kernel = new KernelProcess(file);
    onTestFinished(() => {
      server.close();
      file.remove();
    });
    expect(await kernel.ended()).toBe(1);
    expect(kernel.log).toMatch(/^\[kernel\] .*Address already in use/);
  });

  it("ends with the program that started it, and its heart beats before the compiler is ready", async () => {
    const file = await writeConnection();
    const env = { JPY_PARENT_PID: "1" };
    const parent = new KernelProcess(file, { throughParent: true, env });
    onTestFinished(() => {
      signalProcess(parent.log, "SIGKILL");
      file.remove();
    });
    expect(await heartBeats(file.connection, 60_000)).toBe(true);
    await parent.kill();
    await until(() => !signalProcess(parent.log, 0), 30_000);
  });
});

/** Whether there was a process of this number to send the signal to. */
function signalProcess(pid: string, signal: 0 | "SIGKILL"): boolean {
  try {
    return process.kill(Number(pid), signal);
  } catch {
    return false;
  }
}
