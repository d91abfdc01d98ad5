import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { jupyterEnvironment } from "../setup/environment.js";
import { pathsOf } from "../setup/paths.js";
import { root } from "../setup/root.mjs";

/** A JupyterLab that starts or runs. */
export interface Server {
  /**
   * The address of the lesson list, with the token that lets the learner in, as soon as the server
   * listens there; undefined when it ended before.
   */
  readonly url: Promise<string | undefined>;
  /** Resolves to the exit code when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<number>;
  /** Ends the server and its kernels; called again, it insists. */
  stop(): void;
}

/** What Jupyter writes about a server into its runtime folder. */
interface ServerInfo {
  readonly token: string;
  readonly port: number;
}

/** Starts JupyterLab on the lessons. Jupyter takes the next free port when `port` is taken. */
export function startServer(port: number): Server {
  const { venvPython, notebooks } = pathsOf(root);
  const token = process.env.JUPYTER_TOKEN || randomBytes(24).toString("hex");
  const options = [`--ServerApp.root_dir=${notebooks}`, `--ServerApp.port=${port}`];
  const child = spawn(venvPython, ["-m", "jupyterlab", ...options], {
    env: { ...jupyterEnvironment(), JUPYTER_TOKEN: token },
    stdio: ["ignore", "inherit", "inherit"],
    // A group of its own, so that Ctrl-C in the terminal reaches this process alone.
    detached: process.platform !== "win32",
  });
  return { url: addressOf(child, token), ended: exitCode(child), stop: stopper(child) };
}

/** Waits until Jupyter has written that it listens, and where. */
async function addressOf(child: ChildProcess, token: string): Promise<string | undefined> {
  const runtime = join(pathsOf(root).jupyterState, "runtime");
  while (child.exitCode === null && child.signalCode === null) {
    const info = readInfos(runtime).find((candidate) => candidate.token === token);
    if (info !== undefined) {
      return `http://127.0.0.1:${info.port}/lab/tree/README.md?token=${token}`;
    }
    await sleep(50);
  }
  return undefined;
}

function readInfos(runtime: string): ServerInfo[] {
  if (!existsSync(runtime)) return [];
  const files = readdirSync(runtime).filter((name) => /^jpserver-\d+\.json$/.test(name));
  return files.flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(join(runtime, name), "utf8")) as ServerInfo];
    } catch {
      return []; // half-written, or just removed by a server that ended
    }
  });
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (status) => {
      resolve(status ?? 1);
    });
  });
}

/** The first call asks, a second one or ten seconds of patience end it for good. */
function stopper(child: ChildProcess): () => void {
  let asked = false;
  return () => {
    if (asked) {
      child.kill("SIGKILL");
      return;
    }
    asked = true;
    // On Windows the console has told the server itself, and kill would not let it end its kernels.
    if (process.platform !== "win32") child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
  };
}
