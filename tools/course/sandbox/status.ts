import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../../setup/root.mjs";
import { sandboxCommand, type SandboxMachine } from "./command.js";
import { projectMounts } from "./mounts.js";
import { defaultLimits } from "./policy.js";

/** Whether submissions can be run safely on this machine; if not, the reason and the ways out, as they are shown. */
export interface SandboxStatus {
  readonly works: boolean;
  readonly reason: string;
}

/** What is asked of the machine; the tests describe machines of their own. */
export interface StatusOptions {
  readonly platform?: NodeJS.Platform;
  readonly path?: string;
  readonly uid?: number | undefined;
}

const waysOut =
  "  Grade in a container, where it is there (deploy/README.md says how), or on Linux.\n" +
  "  With --unsafe submissions run without a sandbox: each can then read and change all that you can.";

/** Finds out by running Node.js in a sandbox, with the limits and the mounts of a submission. */
export function sandboxStatus(options: StatusOptions = {}): SandboxStatus {
  const { platform = process.platform, path = process.env["PATH"] ?? "" } = options;
  const uid = "uid" in options ? options.uid : process.getuid?.();
  if (platform !== "linux") return no(`bubblewrap needs Linux, this is ${platform}`);
  const needed = ["bwrap", "prlimit", ...(uid === 0 ? ["setpriv"] : [])];
  for (const program of needed) if (!find(program, path)) return no(missing(program));
  return tryOut(sandboxMachine(path, uid), path);
}

/** What there is to make a sandbox of. */
export function sandboxMachine(
  path = process.env["PATH"] ?? "",
  uid = process.getuid?.(),
): SandboxMachine {
  const node = realpathSync(process.execPath);
  return { node, prlimit: find("prlimit", path) ?? "prlimit", isRoot: uid === 0 };
}

function tryOut(machine: SandboxMachine, path: string): SandboxStatus {
  const args = ["-e", "process.stdout.write(`user ${process.getuid()}`)"];
  const program = { args, mounts: projectMounts(root), limits: defaultLimits, slot: 0 };
  const [command, ...rest] = sandboxCommand(program, machine);
  const { status, stdout, stderr, error } = spawnSync(command, rest, {
    encoding: "utf8",
    env: { PATH: path },
    timeout: 30_000,
  });
  if (status === 0 && /^user [1-9]/.test(stdout)) return { works: true, reason: "" };
  const lines = (error?.message ?? stderr).trim().split("\n").slice(-2).join("; ");
  return no(`${command} says: ${lines || `nothing, and ends with ${String(status)}`}`);
}

function no(reason: string): SandboxStatus {
  return { works: false, reason: `Cannot run submissions safely: ${reason}\n${waysOut}` };
}

function missing(program: string): string {
  const package_ = program === "bwrap" ? "bubblewrap" : "util-linux";
  return `${program} is missing; install the package ${package_} (apt-get install ${package_})`;
}

function find(program: string, path: string): string | undefined {
  const places = path.split(delimiter).filter((folder) => folder !== "");
  return places.map((folder) => join(folder, program)).find((file) => existsSync(file));
}
