import { progressBar } from "../display";
import type { JobWatch } from "./onThreads";

/** Counts what is done, and shows it. */
export interface JobProgress extends Pick<JobWatch, "onEpoch" | "onEnd"> {
  /** How many tasks are done. */
  finished(): number;
  /** Says that nothing more will be done. */
  close(): void;
}

/** The progress of so many tasks of so many epochs: a bar, unless `verbose` is 0. */
export function jobProgress(tasks: number, epochs: number, verbose: 0 | 1): JobProgress {
  const bar =
    verbose > 0
      ? progressBar({ total: tasks * epochs, label: "Training", unit: "epochs" })
      : undefined;
  const done = new Array<number>(tasks).fill(0);
  let ended = 0;
  const show = (): void => {
    const sum = done.reduce((total, some) => total + some, 0);
    bar?.update(sum, `${ended} of ${tasks} networks`);
  };
  return {
    onEpoch(task, some) {
      done[task] = some;
      show();
    },
    onEnd(task) {
      done[task] = epochs;
      ended++;
      show();
    },
    finished: () => ended,
    close: () => bar?.finish(),
  };
}
