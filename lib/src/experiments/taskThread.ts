import { ThreadError } from "../engine";
import { platform, type Thread } from "../platform";
import type { TaskMessage, TaskReport } from "./messages";
import type { Outcome, Task } from "./task";

/** What waits for the thread's answer. */
interface Waiting {
  readonly onEpoch: (epochs: number) => void;
  readonly resolve: (outcome: Outcome | null) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that trains whole networks, as the thread that started it sees it. */
export class TaskThread {
  readonly #thread: Thread;
  #waiting: Waiting | undefined;
  #failure: ThreadError | undefined;

  /** Throws where no thread can be started. */
  constructor() {
    this.#thread = platform.startThread(
      (report) => {
        this.#receive(report as TaskReport);
      },
      (error) => {
        this.#fail(error);
      },
    );
  }

  /** Sends it the samples; resolves when it has them, rejects with a `ThreadError` where it cannot run. */
  async prepare(message: TaskMessage & { kind: "data" }): Promise<void> {
    await this.#ask(message, () => undefined);
  }

  /** Has it train a network; rejects with a `ThreadError` where it has ended. */
  async run(task: Task, onEpoch: (epochs: number) => void): Promise<Outcome> {
    return (await this.#ask({ kind: "task", task }, onEpoch))!;
  }

  /** Whether it can go on. */
  get isAlive(): boolean {
    return !this.#failure;
  }

  /** Whether it keeps the program running, as it does from its start on. */
  keepProgramRunning(wanted: boolean): void {
    this.#thread.keepProgramRunning(wanted);
  }

  end(): Promise<void> {
    return this.#thread.end();
  }

  #ask(message: TaskMessage, onEpoch: (epochs: number) => void): Promise<Outcome | null> {
    return new Promise((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      this.#waiting = { onEpoch, resolve, reject };
      this.#thread.post(message);
    });
  }

  #receive(report: TaskReport): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    if (report.kind === "epoch") {
      waiting.onEpoch(report.epochs);
      return;
    }
    this.#waiting = undefined;
    if (report.kind === "failure") waiting.reject(report.error);
    else waiting.resolve(report.kind === "outcome" ? report.outcome : null);
  }

  #fail(error: Error): void {
    this.#failure ??= new ThreadError("go on training in parallel", error, wayOut);
    this.#waiting?.reject(this.#failure);
    this.#waiting = undefined;
  }
}

const wayOut = "try again, or train one network after the other: { threads: 1 }";
