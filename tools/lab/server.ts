import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { jupyterEnvironment } from "../setup/environment.js";
import { pathsOf } from "../setup/paths.js";
import { root } from "../setup/root.mjs";
import { lessonListUrl, serverInfos } from "./serverInfos.js";

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
  while (child.exitCode === null && child.signalCode === null) {
    const info = serverInfos().find((candidate) => candidate.token === token);
    if (info !== undefined) return lessonListUrl(info);
    await sleep(50);
  }
  return undefined;
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
