import { readdirSync, readFileSync } from "node:fs";

/** The processes that a process has started: each of its threads has a list of its own. */
export function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const texts = threads.map((id) => readFileSync(`/proc/${pid}/task/${id}/children`, "utf8"));
    return texts.join(" ").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** These processes, and all that they have started. */
export function familyOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

/** Whether a process runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
