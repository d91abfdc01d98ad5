import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathsOf } from "../../tools/setup/paths.js";
import { root } from "../../tools/setup/root.mjs";

/** A scheduler and its workers on this machine, as `dask scheduler` and `dask worker` start them anywhere. */
export class DaskCluster {
  readonly folder: string;
  readonly scheduler: ChildProcess;
  readonly address: string;
  readonly workers: ChildProcess[] = [];

  private constructor(folder: string, scheduler: ChildProcess, address: string) {
    this.folder = folder;
    this.scheduler = scheduler;
    this.address = address;
  }

  /** A scheduler on a free port, and so many workers with a thread each. */
  static async start(count: number): Promise<DaskCluster> {
    const folder = mkdtempSync(join(tmpdir(), "deltabook-dask-"));
    const file = join(folder, "scheduler.json");
    const place = ["--host", "127.0.0.1", "--port", "0", "--scheduler-file", file];
    const scheduler = dask(["scheduler", ...place, "--no-dashboard"]);
    while (!existsSync(file)) await pause(100);
    const { address } = JSON.parse(readFileSync(file, "utf8")) as { address: string };
    const cluster = new DaskCluster(folder, scheduler, address);
    for (let i = 0; i < count; i++) cluster.addWorker("--no-nanny");
    return cluster;
  }

  addWorker(...options: string[]): ChildProcess {
    const place = ["--local-directory", this.folder, "--memory-limit", "0", "--no-dashboard"];
    const worker = dask(["worker", this.address, "--nthreads", "1", ...place, ...options]);
    this.workers.push(worker);
    return worker;
  }

  async stop(): Promise<void> {
    for (const process of [...this.workers, this.scheduler]) {
      if (process.exitCode !== null || process.signalCode !== null) continue;
      process.kill("SIGTERM");
      await once(process, "exit");
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** With nothing of our own environment: whoever starts a worker need not know of it. */
function dask(args: readonly string[]): ChildProcess {
  const { PATH, HOME } = process.env;
  return spawn(pathsOf(root).venvPython, ["-m", "dask", ...args], {
    stdio: "ignore",
    env: { PATH, HOME },
  });
}
