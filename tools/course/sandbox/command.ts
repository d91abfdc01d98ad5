import { inside, isReachable, libraryArguments, programMounts, type Mount } from "./mounts.js";
import type { SandboxLimits } from "./policy.js";
import { userOfSlot } from "./slots.js";

/** What is on this machine to make a sandbox of. */
export interface SandboxMachine {
  readonly node: string;
  readonly prlimit: string;
  readonly isRoot: boolean;
}

/** What runs in a sandbox. */
export interface SandboxedProgram {
  /** What Node.js is given. */
  readonly args: readonly string[];
  readonly mounts: readonly Mount[];
  readonly limits: SandboxLimits;
  /** As root: whose user it gets. */
  readonly slot: number;
}

/** Where root collects what other users do not get to, as in a clone below `/root`; empty in every sandbox. */
const collected = "/mnt";

/** The command line that runs Node.js in a sandbox: who it is, what it sees, what it may use, what it does. */
export function sandboxCommand(program: SandboxedProgram, machine: SandboxMachine): string[] {
  const mounts = [...programMounts(machine.node, machine.prlimit), ...program.mounts];
  const rest = [...limitArguments(program.limits), `${inside.programs}/node`, ...program.args];
  const seen = (from: readonly Mount[]): string[] => [...view(from, program.limits), ...rest];
  if (!machine.isRoot) return seen(mounts);
  const user = dropTo(userOfSlot(program.slot));
  if (mounts.every(({ from }) => isReachable(from))) return [...user, ...seen(mounts)];
  const reachable = mounts.map((mount, index) => ({ ...mount, from: `${collected}/${index}` }));
  return [...collect(mounts), ...user, ...seen(reachable)];
}

/** From here on without any right of root: the limit on processes does not bind root. */
function dropTo(user: number): string[] {
  const identity = [`--reuid=${user}`, `--regid=${user}`, "--clear-groups"];
  return ["setpriv", ...identity, "--inh-caps=-all", "--"];
}

/** Lets the unprivileged user get to what is mounted, and to nothing else that root can read. */
function collect(mounts: readonly Mount[]): string[] {
  const binds = mounts.flatMap(({ from, writable }, index) => [
    writable ? "--bind" : "--ro-bind",
    ...[from, `${collected}/${index}`],
  ]);
  const rights = ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"];
  const system = ["--bind", "/", "/", "--dev-bind", "/dev", "/dev", "--tmpfs", collected];
  return ["bwrap", ...rights, "--die-with-parent", ...system, ...binds, "--"];
}

/** An empty machine with the mounts in it; what can be written lies in memory, and has a size. */
function view(mounts: readonly Mount[], { temporaryMb }: SandboxLimits): string[] {
  const temporary = (folder: string): string[] => [
    ...["--size", String(temporaryMb * 2 ** 20)],
    ...["--tmpfs", folder],
  ];
  return [
    ...["bwrap", "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent"],
    ...["--new-session", "--hostname", "sandbox", "--clearenv"],
    ...[
      "--setenv",
      "HOME",
      inside.home,
      "--setenv",
      "LANG",
      "C.UTF-8",
      "--setenv",
      "PATH",
      inside.programs,
    ],
    ...libraryArguments(),
    ...["--proc", "/proc", "--dev", "/dev"],
    ...["/tmp", inside.home, inside.work].flatMap(temporary),
    ...mounts.flatMap(({ from, to, writable }) => [writable ? "--bind" : "--ro-bind", from, to]),
    ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", inside.work, "--"],
  ];
}

/**
 * RLIMIT_AS would stop WebAssembly, which reserves addresses that it does not use. RLIMIT_DATA counts what is used; the
 * stacks of the threads and the compiler's code are in it too.
 */
function limitArguments(limits: SandboxLimits): string[] {
  const { memoryMb, cpuSeconds, processes, openFiles, fileMb } = limits;
  return [
    `${inside.programs}/prlimit`,
    `--data=${(memoryMb + 512) * 2 ** 20}`,
    `--cpu=${cpuSeconds}:${cpuSeconds + 1}`,
    `--nproc=${processes}`,
    `--nofile=${openFiles}`,
    `--fsize=${fileMb * 2 ** 20}`,
    ...["--core=0", "--"],
  ];
}
