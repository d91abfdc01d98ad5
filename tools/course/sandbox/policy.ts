import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";

/** The environment variable that names the policy file of a sandboxed kernel. */
export const policyVariable = "DELTABOOK_SANDBOX";

/** What one submission may use. */
export interface SandboxLimits {
  /** Megabytes of memory that all its processes have together. */
  readonly memoryMb: number;
  /** Seconds of processor time of one process. */
  readonly cpuSeconds: number;
  /** Seconds from the start of the kernel to its end. */
  readonly wallSeconds: number;
  /** Processes and threads; Node.js itself has about 20. */
  readonly processes: number;
  readonly openFiles: number;
  /** Megabytes of one file. */
  readonly fileMb: number;
  /** Megabytes of `/tmp`, and of the working folder. */
  readonly temporaryMb: number;
}

/** Enough for the assignments: the largest of them has 350 MB, and 30 s of processor time. */
export const defaultLimits: SandboxLimits = {
  memoryMb: 1024,
  cpuSeconds: 300,
  wallSeconds: 900,
  processes: 96,
  openFiles: 256,
  fileMb: 16,
  temporaryMb: 64,
};

/** How one kernel is run; the policy file holds it as JSON, where all but `folder` may be missing. */
export interface SandboxPolicy {
  /**
   * The absolute path of a folder that belongs to this kernel alone. Below it lie `files`, what the kernel sees in its
   * working folder; `sockets`, where it listens; and, when the kernel has ended by itself, `ended.json`.
   */
  readonly folder: string;
  /** The names of the files that the kernel may write for the grader; they get into `outputs` below `folder`. */
  readonly outputs: readonly string[];
  /** As root: which of the unprivileged users runs the kernel. No two kernels at a time have the same. */
  readonly slot: number;
  readonly limits: SandboxLimits;
  /** Runs the kernel without a sandbox: what it does, it does as the user who grades. */
  readonly unsafe: boolean;
}

/**
 * Reads a policy file.
 *
 * @throws TypeError | RangeError if what it says is no policy
 */
export function readPolicy(path: string): SandboxPolicy {
  return checkPolicy(JSON.parse(readFileSync(path, "utf8")));
}

/** Fills in what a policy leaves out, and checks it. */
export function checkPolicy(value: unknown): SandboxPolicy {
  const given = value as Partial<SandboxPolicy>;
  const policy = { outputs: [], slot: 0, unsafe: false, ...given } as SandboxPolicy;
  const limits = { ...defaultLimits, ...given.limits };
  if (typeof policy.folder !== "string" || !isAbsolute(policy.folder)) {
    refuse(TypeError, "folder must be an absolute path", policy.folder);
  }
  for (const name of policy.outputs) {
    if (!/^\w[\w.-]*$/.test(name)) refuse(RangeError, "an output must be a plain file name", name);
  }
  for (const [name, limit] of Object.entries(limits)) {
    if (!Number.isInteger(limit) || limit < 1) {
      refuse(RangeError, `${name} must be a positive integer`, limit);
    }
  }
  return { ...policy, limits };
}

function refuse(kind: new (text: string) => Error, expected: string, received: unknown): never {
  throw new kind(`Cannot start sandbox: ${expected}, received ${JSON.stringify(received)}`);
}
