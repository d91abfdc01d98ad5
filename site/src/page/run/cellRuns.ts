import type { Output } from "../../../../tools/notebooks/notebook";
import type { RunResult, Session, SessionState } from "../../session/session";
import { Displays } from "../outputs/displays";
import { OutputLog } from "../outputs/outputLog";
import { sinkInto } from "../outputs/sink";
import type { RunState } from "../view/cellTools";

/** A cell as a run needs it. */
export interface RunnableCell {
  readonly id: string;
  readonly source: string;
  /** Says that a run begins. */
  begin(): void;
  showState(state: RunState, count: number | null): void;
  /** Shows outputs soon; `settle` then at once. */
  show(outputs: readonly Output[]): void;
  settle(): void;
}

/** What a run of a cell has left; its outputs may still change, as a display is updated. */
export interface Finished {
  readonly log: OutputLog;
  readonly count: number;
}

/** How a run ended. */
export interface RunOutcome extends RunResult {
  readonly cell: RunnableCell;
  /** What went wrong, in a line; undefined if nothing did. */
  readonly problem: string | undefined;
}

/** What runs tell their page. */
export interface RunEvents {
  state(state: SessionState): void;
  /** Cells run now, or none does any more. */
  busy(isBusy: boolean): void;
  /** The recorded outputs of a cell are other ones now. */
  recorded(id: string): void;
  /** All variables are gone: what ran before has not run in this session. */
  forgotten(): void;
}

/** Runs the cells of one notebook in a session, which starts with the first of them. */
export class CellRuns {
  /** What each cell's last run in this page has left. */
  readonly finished = new Map<string, Finished>();
  readonly #begin: (onState: (state: SessionState) => void) => Session;
  readonly #events: RunEvents;
  readonly #displays = new Displays();
  #session: Session | undefined;
  #queue: RunnableCell[] = [];
  #begun = 0;
  /** The number of the run whose outputs each cell shows; those of earlier runs are neither shown nor recorded any more. */
  readonly #shown = new Map<string, number>();
  /** Runs before this one belong to another notebook. */
  #first = 0;
  #isBusySince: number | undefined;

  /** @param begin makes a session */
  constructor(begin: (onState: (state: SessionState) => void) => Session, events: RunEvents) {
    this.#begin = begin;
    this.#events = events;
  }

  /** The session, which also completes, explains and checks what is being written. */
  get session(): Session {
    return (this.#session ??= this.#begin((state) => {
      this.#onState(state);
    }));
  }

  /** Whether a cell runs. */
  get isBusy(): boolean {
    return this.#queue.length > 0;
  }

  /** For how many milliseconds cells have been running without a pause. */
  get busyTime(): number {
    return this.#isBusySince === undefined ? 0 : performance.now() - this.#isBusySince;
  }

  /** Whether a cell runs, or waits. */
  has(id: string): boolean {
    return this.#queue.some((cell) => cell.id === id);
  }

  /** Runs a cell after those that wait. */
  async run(cell: RunnableCell): Promise<RunOutcome> {
    const log = new OutputLog();
    const number = ++this.#begun;
    const changed = (): void => {
      if (!this.#takesPlace(cell.id, number)) return;
      cell.show(log.outputs);
      if (this.finished.get(cell.id)?.log === log) this.#events.recorded(cell.id);
    };
    cell.begin();
    this.#enqueue(cell);
    const running = this.session.run(cell.source, sinkInto(log, this.#displays, changed));
    const result = await running.finally(() => {
      this.#dequeue(cell);
    });
    if (!result.aborted && this.#takesPlace(cell.id, number)) this.#record(cell, log, result);
    cell.settle();
    cell.showState("ready", result.aborted || result.count === 0 ? null : result.count);
    return { ...result, cell, problem: problemOf(log) };
  }

  /** Stops what runs, and lets go of what waits. */
  stop(): void {
    this.#session?.stop();
  }

  /** Forgets all variables. */
  async restart(): Promise<void> {
    await this.#session?.restart();
    this.#events.forgotten();
  }

  /** Forgets what the runs of a cell have left; one that still runs leaves nothing. */
  forget(id: string): void {
    this.finished.delete(id);
    this.#shown.set(id, ++this.#begun);
  }

  /** Forgets what all runs have left; one that still runs leaves nothing. */
  forgetAll(): void {
    this.finished.clear();
    this.#first = ++this.#begun;
  }

  /** Ends the session. */
  close(): void {
    this.#session?.close();
    this.#session = undefined;
  }

  #enqueue(cell: RunnableCell): void {
    this.#queue.push(cell);
    cell.showState("waiting", null);
    if (this.#queue.length > 1) return;
    this.#isBusySince = performance.now();
    this.#events.busy(true);
    this.#showRunning();
  }

  #dequeue(cell: RunnableCell): void {
    this.#queue = this.#queue.filter((each) => each !== cell);
    if (this.#queue.length > 0) {
      this.#showRunning();
      return;
    }
    this.#isBusySince = undefined;
    this.#events.busy(false);
  }

  #showRunning(): void {
    const [cell] = this.#queue;
    cell.showState("running", null);
  }

  /** Whether a run may show its outputs: not once a later one of the same cell has shown some. */
  #takesPlace(id: string, number: number): boolean {
    if (number < Math.max(this.#first, this.#shown.get(id) ?? 0)) return false;
    this.#shown.set(id, number);
    return true;
  }

  #record(cell: RunnableCell, log: OutputLog, { count }: RunResult): void {
    log.number(count);
    cell.show(log.outputs);
    this.finished.set(cell.id, { log, count });
    this.#events.recorded(cell.id);
  }

  #onState(state: SessionState): void {
    if (state === "starting") {
      this.#displays.clear(); // the ids come once more, and mean other displays
      this.#events.forgotten();
    }
    this.#events.state(state);
  }
}

function problemOf(log: OutputLog): string | undefined {
  const error = log.outputs.find((output) => output.output_type === "error");
  if (!error) return undefined;
  const line = error.evalue.split("\n", 1)[0];
  return line === "" ? error.ename : `${error.ename}: ${line}`;
}
