import { setInterval } from "node:timers";

/** Calls `onOrphaned` when the process that started this one has ended. */
export function watchParent(onOrphaned: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(timer);
    onOrphaned();
  }, 1000);
  timer.unref();
}

/** On Windows the parent's number does not change when it ends. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
