import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../setup/root.mjs";
import { sandboxCommand } from "./command.js";
import { describeEnd } from "./ended.js";
import { prepareFolder, prepareUnsafeFolder } from "./folder.js";
import { inside, kernelMounts, projectMounts } from "./mounts.js";
import { policyVariable, readPolicy, type SandboxPolicy } from "./policy.js";
import { userOfSlot } from "./slots.js";
import { sandboxMachine, sandboxStatus } from "./status.js";
import { watch, type Excess } from "./watch.js";

/** So many characters of what the kernel's process itself writes are passed on. */
const maxLog = 64_000;

/** usage: node kernel.js <connection file>, with the policy's path in the environment; ends when the kernel does. */
async function run(connectionFile: string): Promise<number> {
  const policyFile = process.env[policyVariable];
  if (!policyFile)
    throw new Error(`Cannot start sandbox: expected ${policyVariable} to name a policy file`);
  const policy = readPolicy(policyFile);
  const kernel = policy.unsafe
    ? startUnsafe(policy, connectionFile)
    : start(policy, connectionFile);
  let excess: Excess | undefined;
  if (kernel.pid !== undefined)
    watch(kernel.pid, policy, (found) => {
      excess = found;
      kernel.kill("SIGKILL");
    });
  const stderr = passOn(kernel);
  const [code] = (await once(kernel, "close").catch(notStarted)) as [number | null];
  const ended = describeEnd({ code, stderr: stderr(), excess }, policy.limits);
  if (ended) writeFileSync(join(policy.folder, "ended.json"), JSON.stringify(ended));
  if (ended) writeSync(2, `[sandbox] ${ended.text}\n`);
  if (ended?.reason === "start") notStarted();
  return code ?? 1;
}

function start(policy: SandboxPolicy, connectionFile: string): ChildProcess {
  const machine = sandboxMachine();
  prepareFolder(policy, connectionFile, machine.isRoot ? userOfSlot(policy.slot) : undefined);
  const { limits, slot } = policy;
  const args = nodeArguments(policy, `${inside.project}/build/tools`, inside.connection);
  const mounts = [...projectMounts(root), ...kernelMounts(policy)];
  const [command, ...rest] = sandboxCommand({ args, mounts, limits, slot }, machine);
  return spawn(command, rest, {
    detached: true, // Ctrl+C in a terminal is meant for the program that grades
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** @throws Error with the reason why there is no sandbox here, and the ways out */
function notStarted(error?: unknown): void {
  const { works, reason } = sandboxStatus();
  if (!works) throw new Error(reason);
  if (error) throw error as Error;
}

/** In a plain folder, and with all rights of the user; the kernel itself looks whether this process still lives. */
function startUnsafe(policy: SandboxPolicy, connectionFile: string): ChildProcess {
  prepareUnsafeFolder(policy, root);
  return spawn(process.execPath, nodeArguments(policy, join(root, "build/tools"), connectionFile), {
    cwd: join(policy.folder, "files"),
    env: {
      ...{ PATH: process.env["PATH"], HOME: policy.folder, LANG: "C.UTF-8" },
      JPY_PARENT_PID: String(process.pid),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function nodeArguments({ limits }: SandboxPolicy, tools: string, connection: string): string[] {
  const heap = `--max-old-space-size=${Math.ceil(limits.memoryMb / 2)}`;
  const kernelFlags = ["--enable-source-maps", "--no-force-async-hooks-checks"];
  return [heap, ...kernelFlags, `${tools}/course/sandbox/gradingKernel.js`, connection];
}

/** Passes on the beginning of what the kernel's process writes; returns what gives its end. */
function passOn(kernel: ChildProcess): () => string {
  let passed = 0;
  let last = "";
  for (const stream of [kernel.stdout!, kernel.stderr!]) {
    stream.on("data", (chunk: Buffer) => {
      if (passed < maxLog) writeSync(2, chunk.subarray(0, maxLog - passed));
      passed += chunk.length;
      last = (last + chunk.toString()).slice(-maxLog);
    });
  }
  return () => last;
}

process.on("SIGINT", () => undefined);
try {
  process.exitCode = await run(process.argv[2]);
} catch (error) {
  writeSync(2, `[sandbox] ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
