import { Pace } from "../models/pace";
import type { Crew } from "./crew";
import type { Plan } from "./plan";
import { Runner, type Command, type Outcome, type Progress } from "./runner";

/** One thread: the one that calls it. Between batches it lets the event loop turn. */
export class LocalCrew implements Crew {
  #runner: Runner | undefined;
  /** How often somebody has asked to stop. */
  #stops = 0;

  prepare(memory: WebAssembly.Memory, plan: Plan): void {
    this.#runner = new Runner(memory, plan, 0);
  }

  async run(command: Command, onProgress: (progress: Progress) => void): Promise<Outcome> {
    const before = this.#stops;
    const pace = new Pace();
    const batches = this.#runner!.run(command);
    for (;;) {
      const { value, done } = batches.next();
      if (done) return value;
      if (!pace.isDue()) continue;
      onProgress(value);
      await pace.breathe();
      if (this.#stops > before) return { ...value, end: "stopped", loss: value.logs.loss };
    }
  }

  stop(): void {
    this.#stops++;
  }

  end(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
