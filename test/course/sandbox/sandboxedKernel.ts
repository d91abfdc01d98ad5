import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { SandboxPolicy } from "../../../tools/course/sandbox/policy";
import type { Connection } from "../../../tools/kernel/protocol/connection";
import { KernelClient } from "../../tools/kernel/client";
import { KernelProcess, root, type ConnectionFile } from "../../tools/kernel/kernelProcess";

/** Who grades: root, or a user without any right. */
export type Grader = "root" | "a user";

/** Somebody whom no system knows. */
const anybody = 60_690;

/** Whether the tests run as root, who can be both. */
export const isRoot = process.getuid?.() === 0;

/** Those whom this process can be. */
export const graders: readonly Grader[] = isRoot ? ["root", "a user"] : ["a user"];

/** The command before that of the grader. */
export function become(grader: Grader): string[] {
  if (grader === "root" || !isRoot) return [];
  return ["/usr/bin/setpriv", `--reuid=${anybody}`, `--regid=${anybody}`, "--clear-groups", "--"];
}

export interface SandboxOptions extends Partial<Omit<SandboxPolicy, "limits">> {
  readonly limits?: Partial<SandboxPolicy["limits"]>;
  /** What the kernel has in its working folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where programs are looked for. */
  readonly path?: string;
}

/** A kernel, as Jupyter starts it by the kernelspec `tslab-sandbox`. */
export class SandboxedKernel {
  readonly client: KernelClient;
  /** The kernel's folder on this machine. */
  readonly folder: string;

  private constructor(client: KernelClient, folder: string) {
    this.client = client;
    this.folder = folder;
  }

  /** Starts one and waits until it answers. */
  static async start(grader: Grader, options: SandboxOptions = {}): Promise<SandboxedKernel> {
    const { folder, file, start } = prepare(grader, options);
    const client = await KernelClient.startAt(file, start);
    return new SandboxedKernel(client, folder);
  }

  /** What a cell prints; fails where the cell does. */
  async print(code: string): Promise<string> {
    const cell = await this.client.execute(code);
    if (cell.error !== "") throw new Error(cell.error);
    return cell.printed().trim();
  }

  /** What each of these functions says, or the code of the error that it throws. */
  async attempts(...codes: readonly string[]): Promise<string[]> {
    const calls = codes.map((code) => `async () => { ${code} }`).join(", ");
    const printed = await this.print(`
      import * as fs from "fs"; import * as net from "net"; import * as os from "os";
      import * as childProcess from "child_process";
      const said: unknown[] = [];
      for (const attempt of [${calls}])
        said.push(await attempt().catch((error) => error.code ?? error.name));
      console.log(JSON.stringify(said));`);
    return JSON.parse(printed) as string[];
  }

  /** Runs what should end the kernel; why it ended. */
  async endBy(code: string): Promise<{ reason: string; text: string }> {
    this.client.send("execute_request", { code });
    await this.client.kernel.ended();
    return JSON.parse(readFileSync(join(this.folder, "ended.json"), "utf8")) as never;
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

/** What a kernel writes that is not expected to start. */
export async function logOfFailedStart(grader: Grader, options: SandboxOptions): Promise<string> {
  const { file, start } = prepare(grader, options);
  const kernel = new KernelProcess(file, start);
  await kernel.ended();
  file.remove();
  return kernel.log;
}

function prepare(grader: Grader, { files = {}, path, ...policy }: SandboxOptions): Prepared {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  const at = (name: string): string => join(folder, name);
  mkdirSync(at("files"));
  const connection = connectionIn(folder);
  const written = { "jupyter.json": connection, "policy.json": { folder, ...policy } };
  for (const [name, value] of Object.entries(written)) {
    writeFileSync(at(name), JSON.stringify(value), { mode: 0o600 });
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(at(`files/${name}`), text);
  const owned = [folder, ...["files", "jupyter.json", "policy.json"].map(at)];
  if (become(grader).length > 0) for (const one of owned) chownSync(one, anybody, anybody);
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const PATH = path ?? [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  return {
    folder,
    file: { connection, path: at("jupyter.json"), remove },
    start: {
      command: [...become(grader), ...kernelspecCommand(at("jupyter.json"))],
      env: { DELTABOOK_SANDBOX: at("policy.json"), SECRET_TOKEN: "a credential", PATH },
    },
  };
}

interface Prepared {
  readonly folder: string;
  readonly file: ConnectionFile;
  readonly start: { readonly command: string[]; readonly env: NodeJS.ProcessEnv };
}

function connectionIn(folder: string): Connection {
  const ports = { shell_port: 1, iopub_port: 2, stdin_port: 3, control_port: 4, hb_port: 5 };
  const signing = { key: "a key", signature_scheme: "hmac-sha256" };
  return { transport: "ipc", ip: join(folder, "sockets", "k"), ...signing, ...ports };
}

function kernelspecCommand(connectionFile: string): string[] {
  const folder = join(root, "build/jupyter/kernels/tslab-sandbox");
  const text = readFileSync(join(folder, "kernel.json"), "utf8");
  const { argv } = JSON.parse(text) as { argv: string[] };
  return [process.execPath, ...argv.slice(1)]
    .map((part) => part.replace("{resource_dir}", folder))
    .map((part) => part.replace("{connection_file}", connectionFile));
}
