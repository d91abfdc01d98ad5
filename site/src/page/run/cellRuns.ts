import type { ErrorOutput, Output } from "../../../../tools/notebooks/notebook";
import type { Failure, OutputSink, RunResult, Session, SessionState } from "../../session/session";
import { Displays } from "../outputs/displays";
import { OutputLog } from "../outputs/outputLog";
import { sinkInto } from "../outputs/sink";
import { withHint } from "./hint";
import type { RunState } from "../view/cellTools";

/** A cell as a run needs it. */
export interface RunnableCell {
  readonly id: string;
  readonly source: string;
  /** Says that a run begins. */
  begin(): void;
  /** What a learner is told first of a failure; undefined if there is nothing to tell. */
  hint(failure: Failure): string | undefined;
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

/** How a run ended; one whose cell was reset meanwhile counts as aborted. */
export interface RunOutcome extends RunResult {
  readonly cell: RunnableCell;
  /** What went wrong, in a line; undefined if nothing did. */
  readonly problem: string | undefined;
}

/** How a cell's last run ended. */
export type RunEnd = "success" | "failure" | "stop";

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
  /** How the cells' last runs ended whose variables the session has. */
  readonly #ends = new Map<string, RunEnd>();
  /** Whether the session has lost what ran: all variables are gone then. */
  #isLost = false;
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

  /** How the last run of a cell ended; undefined if it has not run since the variables are there. */
  endOf(id: string): RunEnd | undefined {
    return this.#ends.get(id);
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
    const sink = hinting(cell, sinkInto(log, this.#displays, changed));
    const running = this.session.run(cell.source, sink);
    const result = await running.finally(() => {
      this.#dequeue(cell);
    });
    const problem = problemOf(cell, log);
    const aborted = result.aborted || !this.#takesPlace(cell.id, number);
    if (!aborted) this.#record(cell, log, result);
    cell.settle();
    const hasRun = !result.aborted && result.count > 0 && !this.#isLost;
    if (hasRun) this.#ends.set(cell.id, endOf(result, log));
    cell.showState("ready", hasRun ? result.count : null);
    return { ...result, aborted, cell, problem };
  }

  /** Stops what runs, and lets go of what waits. */
  stop(): void {
    this.#session?.stop();
  }

  /** Forgets all variables. */
  async restart(): Promise<void> {
    await this.#session?.restart();
    this.#forgetVariables();
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
    this.#isLost = state === "not started";
    if (state === "starting") this.#displays.clear(); // the ids come once more, and mean other displays
    if (state === "starting" || this.#isLost) this.#forgetVariables();
    this.#events.state(state);
  }

  #forgetVariables(): void {
    this.#ends.clear();
    this.#events.forgotten();
  }
}

function endOf({ ok }: RunResult, log: OutputLog): RunEnd {
  if (ok) return "success";
  return errorIn(log)?.ename === "Interrupted" ? "stop" : "failure";
}

/** The sink, told first what a learner is told first. */
function hinting(cell: RunnableCell, sink: OutputSink): OutputSink {
  const error = (failure: Failure): void => {
    sink.error(withHint(failure, cell.hint(failure)));
  };
  return { ...sink, error };
}

function problemOf(cell: RunnableCell, log: OutputLog): string | undefined {
  const error = errorIn(log);
  if (!error) return undefined;
  const hint = cell.hint(error);
  if (hint !== undefined) return hint;
  const line = error.evalue.split("\n", 1)[0];
  return line === "" ? error.ename : `${error.ename}: ${line}`;
}

function errorIn({ outputs }: OutputLog): ErrorOutput | undefined {
  return outputs.find((output) => output.output_type === "error");
}
