import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
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
}

/** A kernel process, started as Jupyter starts it: by the command of kernel.json, with a connection file. */
export class KernelProcess {
  readonly connection: Connection;
  readonly child: ChildProcess;
  private readonly folder: string;
  /** What the process itself wrote, as Jupyter's terminal would show it. */
  log = "";

  private constructor(connection: Connection, folder: string, env: NodeJS.ProcessEnv) {
    this.connection = connection;
    this.folder = folder;
    const file = join(folder, "connection.json");
    writeFileSync(file, JSON.stringify(connection));
    const [, ...args] = commandLine(file);
    this.child = spawn(process.execPath, args, {
      cwd: notebooks,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
    }
  }

  static async start({ transport = "tcp", env = {} }: StartOptions = {}): Promise<KernelProcess> {
    const folder = mkdtempSync(join(tmpdir(), "kernel-"));
    const [shell_port, iopub_port, stdin_port, control_port, hb_port] =
      transport === "tcp" ? await freePorts(5) : [1, 2, 3, 4, 5];
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
    return new KernelProcess(connection, folder, env);
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves to the exit code, or the name of the signal that ended the process. */
  async ended(): Promise<number | string> {
    if (!this.hasEnded) await once(this.child, "exit");
    return this.child.exitCode ?? this.child.signalCode!;
  }

  /** Ends the process, whatever it does. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The command of kernel.json, as Jupyter fills it in. */
function commandLine(connectionFile: string): string[] {
  const spec = join(root, "tools/jupyter/kernels/tslab/kernel.json");
  const { argv } = JSON.parse(readFileSync(spec, "utf8")) as { argv: string[] };
  const folder = join(root, "build/jupyter/kernels/tslab");
  const main = join(root, "build/tools/kernel/main.js");
  if (!existsSync(main)) throw new Error(`Cannot start kernel: ${main} is missing; npm run build`);
  return argv.map((part) =>
    part.replace("{resource_dir}", folder).replace("{connection_file}", connectionFile),
  );
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
