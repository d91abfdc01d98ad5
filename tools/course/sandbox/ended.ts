import { constants } from "node:os";
import type { SandboxLimits } from "./policy.js";
import type { Excess } from "./watch.js";

/** Why a kernel ended that nobody had ended: what `ended.json` says. */
export interface Ended {
  readonly reason: Excess | "cpu" | "killed" | "exit" | "start";
  /** A sentence for the one who wrote the notebook. */
  readonly text: string;
}

/** How its process ended, and what it wrote last. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly stderr: string;
  readonly excess?: Excess | undefined;
}

/** What the end of the kernel's process means; undefined for an end as it should be. */
export function describeEnd(end: ProcessEnd, limits: SandboxLimits): Ended | undefined {
  const { code, stderr, excess } = end;
  const reason = excess ?? reasonOf(code, stderr);
  if (!reason) return undefined;
  const texts: Record<Ended["reason"], string> = {
    memory: `the notebook needed more than ${limits.memoryMb} MB of memory`,
    time: `the notebook ran for more than ${limits.wallSeconds} s`,
    cpu: `the notebook needed more than ${limits.cpuSeconds} s of processor time`,
    sockets: "the notebook wrote into the folder of the kernel's sockets",
    killed: "the notebook killed its own process, or the system was short of memory",
    exit: `the kernel's process ended with exit code ${String(code)}`,
    start: `the sandbox did not start: ${stderr.trim().split("\n").at(-1) ?? ""}`,
  };
  return { reason, text: texts[reason] };
}

/** bwrap ends with 128 and the signal, as a shell does. */
function reasonOf(code: number | null, stderr: string): Ended["reason"] | undefined {
  const signal = code === null ? undefined : code - 128;
  const { SIGXCPU, SIGABRT, SIGTRAP, SIGKILL } = constants.signals;
  if (code === 0) return undefined;
  if (/^(bwrap|setpriv|prlimit|\/opt\/deltabook\/prlimit): /m.test(stderr)) return "start";
  if (/heap out of memory|Out of memory|allocation failed/i.test(stderr)) return "memory";
  if (signal === SIGXCPU) return "cpu";
  if (signal === SIGKILL || signal === SIGABRT || signal === SIGTRAP) return "killed";
  return "exit";
}
