import { platform, type Thread } from "../platform";
import type { Crew } from "./crew";
import type { Report, ThreadMessage } from "./messages";
import type { Plan } from "./plan";
import type { Command, Outcome, Progress } from "./runner";
import { Team } from "./team";
import { ThreadError } from "./threadError";

/** What waits for the threads while they do a command. */
interface Run {
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
  /** How many threads have not answered. */
  left: number;
}

/** Threads that share one memory; the thread that made them is free in the meantime. */
export class ThreadCrew implements Crew {
  readonly #attempt: string;
  readonly #threads: Thread[] = [];
  #team: Team | undefined;
  #run: Run | undefined;
  #failure: ThreadError | undefined;
  #isEnded = false;

  /** `attempt` is what the threads do, for their errors: "go on training". */
  constructor(size: number, attempt: string) {
    this.#attempt = attempt;
    while (this.#threads.length < size && !this.#failure) this.#start();
  }

  prepare(memory: WebAssembly.Memory, plan: Plan): void {
    this.#team = new Team(memory, plan.control, this.#threads.length);
    this.#threads.forEach((started, thread) => {
      started.post({ kind: "setup", memory, plan, thread } satisfies ThreadMessage);
    });
  }

  async run(command: Command, onProgress: (progress: Progress) => void): Promise<Outcome> {
    this.#team?.stop(false);
    return new Promise<Outcome>((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      this.#run = { onProgress, resolve, reject, left: this.#threads.length };
      for (const thread of this.#threads)
        thread.post({ kind: "run", command } satisfies ThreadMessage);
    });
  }

  stop(): void {
    this.#team?.stop();
  }

  async end(): Promise<boolean> {
    this.#isEnded = true;
    await Promise.all(this.#threads.map((thread) => thread.end()));
    return !this.#failure && !this.#run;
  }

  /** Starts one more thread; one that cannot start is one that has failed. */
  #start(): void {
    const onMessage = (message: unknown): void => {
      this.#receive(message as Report);
    };
    const onEnd = (error: Error): void => {
      this.#fail(error);
    };
    try {
      this.#threads.push(platform.startThread(onMessage, onEnd));
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #receive(report: Report): void {
    const run = this.#run;
    if (!run) return;
    if (report.kind === "progress") {
      run.onProgress(report.progress);
      return;
    }
    run.left--;
    if (run.left > 0) return;
    this.#run = undefined;
    run.resolve(report.outcome);
  }

  #fail(error: Error): void {
    if (this.#isEnded || this.#failure) return;
    this.#failure = new ThreadError(this.#attempt, error);
    this.#run?.reject(this.#failure);
    this.#run = undefined;
  }
}
