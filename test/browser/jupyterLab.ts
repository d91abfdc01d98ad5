import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** JupyterLab as a learner starts it. */
export interface JupyterLab {
  /** Its address, with the token, as soon as it listens there. */
  readonly url: Promise<URL>;
  /** Ends it and all that it started. */
  stop(): Promise<void>;
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
const isWindows = process.platform === "win32";

/** Types `npm start`, asking for a server of its own, and reads the address that it prints. */
export function startJupyterLab(): JupyterLab {
  const child = spawn("npm start -- --no-browser --port 8888", {
    cwd: repository,
    shell: true,
    detached: !isWindows,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { url: printedAddress(child), stop: () => stop(child) };
}

function printedAddress(child: ChildProcess): Promise<URL> {
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*token=\w+/.exec(output)?.[0];
      if (address !== undefined) resolve(new URL(address));
    };
    child.stdout!.on("data", read);
    child.stderr!.on("data", read);
    child.on("exit", (code) => {
      reject(
        new Error(
          `npm start ended with exit code ${code ?? "none"} before its address:\n${output}`,
        ),
      );
    });
  });
}

/** Ends npm's shell, npm, and the command under it, which ends JupyterLab and its kernels. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, "close");
  if (isWindows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  else process.kill(-child.pid, "SIGTERM");
  await ended;
}
