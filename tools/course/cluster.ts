import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../setup/root.mjs";
import { ensureVenv } from "../setup/venv.js";
import { count } from "./count.js";
import { requireSandbox } from "./grade.js";
import { courseEnvironment } from "./python.js";

const usage = `Usage: npm run course -- scheduler [--host 127.0.0.1] [--port 8786]
       npm run course -- worker tcp://HOST:PORT [--jobs 2]

Lets other machines grade for \`npm run course -- grade ps1 --scheduler tcp://HOST:PORT\`: one scheduler, and on each
machine that grades a clone of the same version with one worker. Both run until Ctrl+C.
  --host 127.0.0.1  scheduler: the address of this machine at which the others reach it
  --port 8786       scheduler: its port
  --jobs 2          worker: so many submissions at a time; as many as there are processors without it

Whoever reaches a scheduler can run programs on its workers: let nobody else into its network, or use tls:// addresses
(docs/sizing.md says how).

Exit codes: 0 ended, 1 could not start, 2 a wrong argument.`;

/** A part of a cluster besides the machine that has the gradebook. */
export type ClusterRole = "scheduler" | "worker";

/** Whether a course command starts a part of a cluster. */
export function isClusterRole(name: string): name is ClusterRole {
  return name === "scheduler" || name === "worker";
}

/** `npm run course -- scheduler` and `npm run course -- worker`. Returns the exit code. */
export async function cluster(role: ClusterRole, args: readonly string[]): Promise<number> {
  try {
    const command = commands[role](args);
    if (command === "help") {
      console.log(usage);
      return 0;
    }
    if (role === "worker") requireSandbox();
    const python = await ensureVenv(["start", "course", "cluster"]);
    return await runUntilSignal(python, ["-m", "dask", ...command]);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`Cannot start ${role}: ${error.message}\n\n${usage}`);
    return 2;
  }
}

/** Runs a program that ends with this one, on Ctrl+C in a terminal and on a signal from a service manager; its exit code. */
function runUntilSignal(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    env: courseEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
    detached: true, // a terminal's Ctrl+C comes to it by the line below, and only once
  });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let isStopping = false as boolean;
  for (const signal of signals) {
    process.once(signal, () => {
      isStopping = true;
      child.kill("SIGTERM");
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve(isStopping ? 0 : (status ?? 1));
    });
  });
}

/**
 * The address of a scheduler, as Dask writes it.
 *
 * @throws {RangeError} if it is none
 */
export function readAddress(text: string | undefined): string {
  if (text !== undefined && /^(tcp|tls):\/\/([\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i.test(text))
    return text;
  throw new RangeError(
    `expected the scheduler's address as tcp://HOST:PORT, received ${JSON.stringify(text ?? "nothing")}`,
  );
}

const help = { type: "boolean", short: "h" } as const;

/** What Dask is to be told, from the arguments of each role. */
const commands: Readonly<Record<ClusterRole, (args: readonly string[]) => string[] | "help">> = {
  scheduler: (args) => {
    const options = { host: { type: "string" }, port: { type: "string" }, help } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return "help";
    const { host = "127.0.0.1", port = "8786" } = values;
    count(port, "port");
    return ["scheduler", "--host", host, "--port", port, "--no-dashboard"];
  },
  worker: (args) => {
    const options = { jobs: { type: "string" }, help } as const;
    const { values, positionals } = parseArgs({
      ...{ args: [...args], options },
      allowPositionals: true,
    });
    if (values.help) return "help";
    const [address, ...more] = positionals;
    if (more.length > 0) throw new RangeError(`expected one address, received ${more[0]} too`);
    const jobs = count(values.jobs, "jobs");
    return [
      ...["worker", readAddress(address), "--nworkers", "1", "--no-dashboard"],
      ...(jobs === undefined ? [] : ["--nthreads", String(jobs)]),
      // The memory of submissions is limited by their sandboxes, and is none of Dask's own process.
      ...["--memory-limit", "0", "--local-directory", join(root, "build", "dask")],
    ];
  },
};
