import type { Job, JobWatch } from "./onThreads";
import { unpackData } from "./packedData";
import { doTask, type Outcome } from "./task";

/** Does the tasks in the thread that calls it, which stays alive to be stopped. */
export async function oneAfterAnother(
  { tasks, data }: Job,
  { signal, onEpoch, onEnd }: JobWatch,
): Promise<Outcome[]> {
  const samples = unpackData(data);
  const outcomes: Outcome[] = [];
  for (const [i, task] of tasks.entries()) {
    signal.throwIfAborted();
    const tell = (epochs: number): void => {
      onEpoch(i, epochs);
    };
    outcomes.push(await doTask(task, samples, { onEpoch: tell, signal }));
    onEnd(i);
  }
  return outcomes;
}
