import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { courseEnvironment } from "../course/python.js";
import { pathsOf } from "../setup/paths.js";
import { root } from "../setup/root.mjs";
import type { HubSettings } from "./settings.js";

/** A hub that starts or runs. */
export interface Hub {
  /** Resolves to true once it answers, to false when it ended before. */
  readonly ready: Promise<boolean>;
  /** Resolves to the exit code when it has ended, and all servers with it. */
  readonly ended: Promise<number>;
  /** Ends it and all servers. */
  stop(): void;
}

/** Starts JupyterHub; it writes below its folder only. */
export function startHub(settings: HubSettings): Hub {
  const { folder, hubPort } = settings;
  const config = join(root, "tools/hub/jupyterhub_config.py");
  const child = spawn(pathsOf(root).venvPython, ["-m", "jupyterhub", "-f", config], {
    cwd: folder,
    env: {
      ...courseEnvironment(),
      DELTABOOK_HUB: JSON.stringify(settings),
      DELTABOOK_HUB_FOLDER: folder,
    },
    stdio: ["ignore", "inherit", "inherit"],
    detached: true, // Ctrl-C in the terminal reaches this process alone
  });
  const ended = new Promise<number>((resolve) => {
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (status) => {
      resolve(status ?? 1);
    });
  });
  return {
    ready: answers(child, `http://127.0.0.1:${hubPort}/hub/health`),
    ended,
    stop: () => child.kill("SIGTERM"),
  };
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await pause(100);
  }
  return false;
}
