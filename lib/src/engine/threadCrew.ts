import { platform, type Thread } from "../platform";
import type { Crew } from "./crew";
import type { Order, Report } from "./messages";
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
  readonly #threads: readonly Thread[];
  #team: Team | undefined;
  #run: Run | undefined;
  #failure: ThreadError | undefined;
  #isEnded = false;

  constructor(size: number) {
    this.#threads = Array.from({ length: size }, () =>
      platform.startThread(
        (message) => {
          this.#receive(message as Report);
        },
        (error) => {
          this.#fail(error);
        },
      ),
    );
  }

  prepare(memory: WebAssembly.Memory, plan: Plan): void {
    this.#team = new Team(new Int32Array(memory.buffer, plan.control, 16), this.#threads.length);
    this.#threads.forEach((started, thread) => {
      started.post({ kind: "setup", memory, plan, thread } satisfies Order);
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
      for (const thread of this.#threads) thread.post({ kind: "run", command } satisfies Order);
    });
  }

  stop(): void {
    this.#team?.stop();
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    await Promise.all(this.#threads.map((thread) => thread.end()));
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
    this.#failure = new ThreadError(error);
    this.#run?.reject(this.#failure);
    this.#run = undefined;
  }
}
