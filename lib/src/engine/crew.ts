import type { Plan } from "./plan";
import type { Command, Outcome, Progress } from "./runner";

/** The threads that do what a trainer commands. */
export interface Crew {
  /** Tells the threads, once, what they work on. They start while the samples are still being placed there. */
  prepare(memory: WebAssembly.Memory, plan: Plan): void;
  /**
   * Does the batches of a command.
   *
   * @throws ThreadError if a thread fails or ends.
   */
  run(command: Command, onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** Ends the running command early: before the update of the batch that is being worked on, or after it. */
  stop(): void;
  /** Ends the threads; returns whether all had done their work before, so that none can still be writing. */
  end(): Promise<boolean>;
}
