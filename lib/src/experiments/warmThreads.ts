import { onThreadsNeeded } from "../engine";
import { platform } from "../platform";
import { TaskThread } from "./taskThread";

// To start a thread, load the library there and compile what it runs takes 60 ms and more of a core, twenty tiny networks
// as much: calls that follow each other have the same threads.

/**
 * So long, in milliseconds, threads wait for the next call; then they end, and what they hold (50 MB each after training on
 * 8,000 digits) goes, too. A large network that is trained in between has them end at once.
 */
const patience = 30_000;

/** Those that wait. */
const warm: TaskThread[] = [];

let callOff: (() => void) | undefined;

/** A thread that waits, or else a new one; whoever takes it keeps it warm or ends it. Throws where none can be started. */
export function takeThread(): TaskThread {
  for (let thread = warm.pop(); thread; thread = warm.pop()) {
    if (!thread.isAlive) continue;
    thread.keepProgramRunning(true);
    return thread;
  }
  return new TaskThread();
}

/** Lets threads that have nothing to do wait for a while; the program may end in the meantime. */
export function keepWarm(threads: readonly TaskThread[]): void {
  for (const thread of threads) thread.keepProgramRunning(false);
  warm.push(...threads);
  callOff?.();
  callOff = platform.later(patience, () => void endWarmThreads());
  onThreadsNeeded(endWarmThreads);
}

/** Ends all that wait. */
export async function endWarmThreads(): Promise<void> {
  callOff?.();
  await Promise.all(warm.splice(0).map((thread) => thread.end()));
}
