import { Session, type RunResult, type SessionState } from "../../../site/src/session/session";
import type { Output } from "../../../tools/notebooks/notebook";
import { Recorder } from "./recorder";

/** How a run ended, and what the cell has shown until then. */
export interface Run extends RunResult {
  readonly outputs: readonly Output[];
}

/** A session in a page that has nothing else, as tests drive it. */
export class TestSession {
  readonly states: SessionState[] = [];
  readonly session: Session;
  readonly recorders: Recorder[] = [];
  private readonly shown = new Map<string, { place: Recorder; index: number }>();

  constructor(notebook: string) {
    this.session = new Session({
      base: new URL(".", location.href),
      notebook,
      onState: (state) => this.states.push(state),
    });
  }

  async run(source: string): Promise<Run> {
    const recorder = new Recorder(this.shown);
    this.recorders.push(recorder);
    const result = await this.session.run(source, recorder);
    return { ...result, outputs: recorder.outputs };
  }

  /** Runs all at once, as "Run all" does; the outputs are those at the end. */
  async runAll(sources: readonly string[]): Promise<Run[]> {
    return Promise.all(sources.map((source) => this.run(source)));
  }
}

(globalThis as { TestSession?: typeof TestSession }).TestSession = TestSession;
