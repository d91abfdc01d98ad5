import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../../setup/root.mjs";
import { isSetupError, SetupError } from "../../setup/setupError.mjs";
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
  readonly uid?: number;
}

const waysOut =
  "  Grade in a container, where it is there (deploy/README.md says how), or on Linux.\n" +
  "  With --unsafe submissions run without a sandbox: each can then read and change all that you can.";

/** Finds out by running Node.js in a sandbox, with the limits and the mounts of a submission. */
export function sandboxStatus(options: StatusOptions = {}): SandboxStatus {
  try {
    tryOut(sandboxMachine(options), options.path ?? process.env["PATH"]);
    return { works: true, reason: "" };
  } catch (error) {
    if (isSetupError(error)) return { works: false, reason: error.message };
    throw error;
  }
}

/**
 * What there is to make a sandbox of.
 *
 * @throws SetupError with the reason and the ways out, where something is missing
 */
export function sandboxMachine(options: StatusOptions = {}): SandboxMachine {
  const { platform = process.platform, path = process.env["PATH"] ?? "" } = options;
  const { uid = process.getuid?.() } = options;
  if (platform !== "linux") throw refusal(`bubblewrap needs Linux, this is ${platform}`);
  const find = (program: string): string => {
    const places = path.split(delimiter).filter((folder) => folder !== "");
    const found = places.map((folder) => join(folder, program)).find((file) => existsSync(file));
    if (found === undefined) throw refusal(missing(program));
    return found;
  };
  for (const program of ["bwrap", ...(uid === 0 ? ["setpriv"] : [])]) find(program);
  return { node: process.execPath, prlimit: find("prlimit"), isRoot: uid === 0 };
}

function tryOut(machine: SandboxMachine, path: string | undefined): void {
  const args = ["-e", "process.stdout.write(`user ${process.getuid()}`)"];
  const program = { args, mounts: projectMounts(root), limits: defaultLimits, slot: 0 };
  const [command, ...rest] = sandboxCommand(program, machine);
  const { status, stdout, stderr, error } = spawnSync(command, rest, {
    encoding: "utf8",
    env: { PATH: path },
    timeout: 30_000,
  });
  if (status === 0 && /^user [1-9]/.test(stdout)) return;
  const said = (error?.message ?? stderr).trim().split("\n").slice(-2).join("; ");
  throw refusal(said || `${command} ended with ${String(status)}`);
}

function refusal(reason: string): SetupError {
  return new SetupError(`Cannot run submissions safely: ${reason}\n${waysOut}`);
}

function missing(program: string): string {
  const name = program === "bwrap" ? "bubblewrap" : "util-linux";
  return `${program} is missing; install the package ${name} (apt-get install ${name})`;
}
