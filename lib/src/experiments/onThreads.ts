import { getBackend } from "../kernels";
import type { PackedData } from "./packedData";
import type { Outcome, Task, TaskWatch } from "./task";
import type { TaskThread } from "./taskThread";
import { keepWarm, takeThread } from "./warmThreads";

/** What is to be trained, and on what. */
export interface Job {
  readonly tasks: readonly Task[];
  readonly data: PackedData;
}

/** Who is told of each task's epochs and end, and who can stop all. */
export interface JobWatch {
  readonly signal: AbortSignal;
  readonly onEpoch: (task: number, epochs: number) => void;
  readonly onEnd: (task: number) => void;
}

/**
 * Does the tasks on `count` threads, each taking whichever is next; null where no threads can be had. When all
 * went well, the threads stay for the next job; else they end.
 *
 * @throws ThreadError if a thread ends before its time; the signal's reason once it is aborted; what a task throws.
 */
export async function onThreads(
  { tasks, data }: Job,
  count: number,
  watch: JobWatch,
): Promise<Outcome[] | null> {
  const threads: TaskThread[] = [];
  try {
    if (!(await areReady(threads, count, data, watch.signal))) return null;
    const outcomes = await untilAborted(watch.signal, share(tasks, threads, watch));
    keepWarm(threads.splice(0));
    return outcomes;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Takes the threads and sends them the samples; returns whether all are there. */
async function areReady(
  threads: TaskThread[],
  count: number,
  data: PackedData,
  signal: AbortSignal,
): Promise<boolean> {
  const backend = getBackend().name;
  try {
    while (threads.length < count) threads.push(takeThread());
    const ready = threads.map((thread) => thread.prepare({ kind: "data", data, backend }));
    await untilAborted(signal, Promise.all(ready));
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/** The outcomes in the order of the tasks. */
async function share(
  tasks: readonly Task[],
  threads: readonly TaskThread[],
  { onEpoch, onEnd }: JobWatch,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = tasks.entries();
  const work = async (thread: TaskThread): Promise<void> => {
    for (const [i, task] of queue) {
      const tell: TaskWatch["onEpoch"] = (epochs) => {
        onEpoch(i, epochs);
      };
      outcomes[i] = await thread.run(task, tell);
      onEnd(i);
    }
  };
  await Promise.all(threads.map(work));
  return outcomes;
}

/** What `work` gives; rejects with the signal's reason as soon as it is aborted. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", abort);
    });
  });
}
