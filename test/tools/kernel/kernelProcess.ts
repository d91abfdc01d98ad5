import { spawn, type ChildProcess } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "../../../tools/kernel/protocol/connection";

/** The repository's folder. */
export const root = join(import.meta.dirname, "../../..");

/** A folder from which cells can import `@deltabook/nn`. */
export const notebooks = join(root, "notebooks");

export interface StartOptions {
  readonly transport?: "tcp" | "ipc";
  readonly env?: NodeJS.ProcessEnv;
  /** Starts a process that starts the kernel, and prints the kernel's process id. */
  readonly throughParent?: boolean;
  /** The whole command, in place of the one that `kernel.json` names. */
  readonly command?: readonly string[];
}

/** A connection file in a folder of its own. */
export interface ConnectionFile {
  readonly connection: Connection;
  readonly path: string;
  remove(): void;
}

/** Chooses free ports and writes a connection file, as Jupyter does before it starts a kernel. */
export async function writeConnection(transport: "tcp" | "ipc" = "tcp"): Promise<ConnectionFile> {
  const folder = mkdtempSync(join(tmpdir(), "kernel-"));
  const path = join(folder, "connection.json");
  const ports = transport === "tcp" ? await freePorts(5) : [1, 2, 3, 4, 5];
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = ports;
  const connection: Connection = {
    transport,
    ip: transport === "tcp" ? "127.0.0.1" : join(folder, "ipc"),
    key: randomUUID(),
    signature_scheme: "hmac-sha256",
    shell_port,
    iopub_port,
    stdin_port,
    control_port,
    hb_port,
  };
  writeFileSync(path, JSON.stringify(connection));
  return {
    connection,
    path,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The arguments for Node.js that kernel.json names, filled in as Jupyter does. */
export function kernelArguments(connectionFile: string): string[] {
  const spec = join(root, "tools/jupyter/kernels/tslab/kernel.json");
  const { argv } = JSON.parse(readFileSync(spec, "utf8")) as { argv: string[] };
  const folder = join(root, "build/jupyter/kernels/tslab");
  const main = join(root, "build/tools/kernel/main.js");
  if (!existsSync(main)) throw new Error(`Cannot start kernel: ${main} is missing; npm run build`);
  return argv
    .slice(1)
    .map((part) => part.replace("{resource_dir}", folder))
    .map((part) => part.replace("{connection_file}", connectionFile));
}

/** A kernel process, started as Jupyter starts it. */
export class KernelProcess {
  readonly connection: Connection;
  readonly child: ChildProcess;
  /** What the process itself wrote, as Jupyter's terminal would show it. */
  log = "";

  constructor({ connection, path }: ConnectionFile, options: StartOptions = {}) {
    const { env = {}, throughParent = false } = options;
    this.connection = connection;
    const [command, ...args] = options.command ?? [process.execPath, ...kernelArguments(path)];
    this.child = spawn(command, throughParent ? ["-e", parentProgram(args)] : args, {
      cwd: notebooks,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
    }
  }

  /** Resolves to the exit code, or the name of the signal that ended the process. */
  async ended(): Promise<number | string> {
    const { child } = this;
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    return child.exitCode ?? child.signalCode!;
  }

  /** Ends the process, whatever it does. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended();
  }
}

function parentProgram(args: readonly string[]): string {
  return `
    const { spawn } = require("node:child_process");
    const args = ${JSON.stringify(args)};
    console.log(spawn(process.execPath, args, { stdio: "ignore" }).pid);
    setInterval(() => {}, 1000);`;
}

/** Free ports below those that systems give to connections, which could take one before the kernel. */
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
    await once(server.close(), "close");
    return true;
  } catch {
    return false;
  }
}
