import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SandboxPolicy } from "./policy.js";

/** How often to look, in milliseconds. */
const interval = 250;

/** A kernel has five sockets in the one folder of a disk that it can write to, and nothing else. */
const maxSockets = 16;

/** Pages of memory have this many bytes on x86 and most ARM machines; larger ones end a kernel later. */
const pageSize = 4096;

/** Why a kernel was ended from outside. */
export type Excess = "memory" | "time" | "sockets";

/** Looks after what no limit of the system binds: all processes together, the time, the folder of the sockets. */
export function watch(
  pid: number,
  policy: SandboxPolicy,
  onExcess: (excess: Excess) => void,
): void {
  const start = performance.now();
  const timer = setInterval(() => {
    const excess = findExcess(pid, policy, (performance.now() - start) / 1000);
    if (!excess) return;
    clearInterval(timer);
    onExcess(excess);
  }, interval);
  timer.unref();
}

function findExcess(pid: number, policy: SandboxPolicy, seconds: number): Excess | undefined {
  const { limits, folder } = policy;
  if (seconds > limits.wallSeconds) return "time";
  if (residentBytes(pid) > limits.memoryMb * 2 ** 20) return "memory";
  return isCrowded(join(folder, "sockets")) ? "sockets" : undefined;
}

/** The memory of a process and of all that it has started. */
export function residentBytes(pid: number): number {
  const pages = Number(read(`/proc/${pid}/statm`).split(" ")[1] ?? 0);
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return children.reduce((sum, child) => sum + residentBytes(child), pages * pageSize);
}

function isCrowded(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.length > maxSockets || entries.some((entry) => !entry.isSocket());
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
