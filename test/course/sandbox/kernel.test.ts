import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sleep, until } from "../../tools/kernel/client";
import { logOfFailedStart, SandboxedKernel, type SandboxOptions } from "./sandboxedKernel";

async function start(options: SandboxOptions = {}): Promise<SandboxedKernel> {
  const kernel = await SandboxedKernel.start("a user", options);
  onTestFinished(() => kernel.close());
  return kernel;
}

/** The processes of this machine that a process has started. */
function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  const children = text.split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

it("refuses with the reason and the ways out where bubblewrap is missing", async () => {
  const log = await logOfFailedStart("a user", { path: dirname(process.execPath) + "/none" });
  expect(log).toContain(
    "Cannot run submissions safely: bwrap is missing; install the package bubblewrap",
  );
  expect(log).toContain("deploy/");
  expect(log).toContain("--unsafe");
});

it("refuses a policy that is none", async () => {
  const log = await logOfFailedStart("a user", { outputs: ["../outside"] });
  expect(log).toBe(
    '[sandbox] Cannot start sandbox: an output must be a plain file name, received "../outside"\n',
  );
});

it("has room for the library's threads and the digits", async () => {
  const kernel = await start();
  const cell = await kernel.client.execute(`
    import { Dense, mnist, Sequential, toCategorical } from "@deltabook/nn";
    const { train } = await mnist.load();
    const x = train.x.reshape(8000, 784).toFloat32().divide(255);
    const model = new Sequential([new Dense(128, { activation: "relu" }), new Dense(10, { activation: "softmax" })]);
    model.compile({ loss: "categoricalCrossentropy", optimizer: "adam", metrics: ["accuracy"] });
    const history = await model.fit(x, toCategorical(train.y, 10), { epochs: 1, verbose: 0 });
    console.log(history.history["accuracy"]![0] > 0.8, process.resourceUsage().maxRSS / 1024 < 600);`);
  expect(cell.error).toBe("");
  expect(cell.printed()).toBe("true true\n");
});

it.each([false, true])("ends with the program that started it; unsafe: %s", async (unsafe) => {
  const kernel = await start({ unsafe });
  const pids = childrenOf(kernel.client.kernel.child.pid!);
  expect(pids.length).toBeGreaterThan(0);
  await kernel.client.kernel.kill();
  await until(() => pids.every((pid) => !existsSync(`/proc/${pid}`)));
});

it("ends when it is told to, and then has nothing to say", async () => {
  const kernel = await start();
  kernel.client.send("shutdown_request", { restart: false }, "control");
  expect(await kernel.client.kernel.ended()).toBe(0);
  expect(existsSync(join(kernel.folder, "ended.json"))).toBe(false);
});

it("goes on at Ctrl+C, and ends a loop at Stop", async () => {
  const kernel = await start();
  process.kill(kernel.client.kernel.child.pid!, "SIGINT");
  const run = kernel.client.send("execute_request", { code: "for (;;);" });
  await sleep(500);
  await kernel.client.interrupt();
  expect((await run.done).reply["ename"]).toBe("Interrupted");
  expect(await kernel.print("console.log('on')")).toBe("on");
});

it("runs without a sandbox when it is told to, with an environment as empty", async () => {
  const kernel = await start({ unsafe: true, files: { "a.txt": "given" }, outputs: ["b.txt"] });
  const said = await kernel.attempts(
    'return fs.readFileSync("a.txt", "utf8")',
    'fs.writeFileSync("b.txt", "written"); return process.env.SECRET_TOKEN ?? "none"',
    'return typeof require("@deltabook/nn").Matrix',
  );
  expect(said).toEqual(["given", "none", "function"]);
  expect(readFileSync(join(kernel.folder, "outputs/b.txt"), "utf8")).toBe("written");
});
