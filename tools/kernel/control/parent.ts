import { setInterval } from "node:timers";

/** Calls `onOrphaned` when the process that started this one, `parent`, has ended. */
export function watchParent(parent: number, onOrphaned: () => void): void {
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
