import { setBackend } from "../kernels";
import type { Matrix } from "../matrix";
import { Pace } from "../models/pace";
import type { Inputs } from "../scaledBytes";
import type { TaskMessage, TaskReport } from "./messages";
import { unpackData, type TrainingData } from "./packedData";
import { doTask, type Task } from "./task";

// What a thread does that trains whole networks, one after the other, all on the same samples.

let data: TrainingData<Inputs, Matrix> | undefined;

/** Takes the samples, or trains a network with them. */
export async function receive(
  message: TaskMessage,
  post: (report: TaskReport) => void,
): Promise<void> {
  if (message.kind === "task") {
    post(await reportOf(message.task, post));
    return;
  }
  setBackend(message.backend, { threads: 1 });
  data = unpackData(message.data);
  post({ kind: "ready" });
}

async function reportOf(task: Task, post: (report: TaskReport) => void): Promise<TaskReport> {
  const pace = new Pace();
  const onEpoch = (epochs: number): void => {
    if (!pace.isDue()) return;
    post({ kind: "epoch", epochs });
    pace.restart();
  };
  try {
    return { kind: "outcome", outcome: await doTask(task, data!, { onEpoch }) };
  } catch (error) {
    return { kind: "failure", error };
  }
}
