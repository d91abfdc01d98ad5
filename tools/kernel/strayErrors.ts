import type { Cell } from "./cell.js";
import type { CellRunner } from "./cellRunner.js";
import { joinFailures, type Failure } from "./errors/failure.js";
import { log } from "./log.js";
import { cellLabel } from "./errors/stack.js";

/**
 * Errors that nobody catches: rejected promises that are not awaited, and what timers throw. One of the running cell
 * ends that cell. One of a cell that has ended is shown under it at once, and fails the cell that runs or else the next
 * one, so that a program which runs the notebook sees it too.
 */
export class StrayErrors {
  private readonly runner: CellRunner;
  /** For the next cell. */
  private held: Failure | undefined;
  private readonly shown = new Set<string>();

  constructor(runner: CellRunner) {
    this.runner = runner;
  }

  receive(error: unknown): void {
    const failure = this.runner.describe(error);
    const labels = labelsIn(error);
    const { current } = this.runner;
    if (current && (labels.length === 0 || labels.includes(current.label)))
      this.runner.cut(failure);
    else this.receiveLate(failure, this.runner.find(labels[0] ?? "") ?? this.runner.last);
  }

  /** Gives the cell that begins the error that was held for it. */
  handOver(cell: Cell): void {
    if (this.held) cell.fail(this.held);
    this.held = undefined;
  }

  private receiveLate(failure: Failure, origin: Cell | undefined): void {
    if (!origin) log(failure.traceback.join("\n"));
    if (!origin || origin.isStopped) return;
    const late = explainLate(failure, origin);
    const key = `${origin.label} ${failure.ename} ${failure.evalue}`;
    if (this.shown.has(key)) return; // a timer that fails again and again
    this.shown.add(key);
    origin.showError(late);
    if (this.runner.current) this.runner.current.fail(late);
    else this.held = this.held ? joinFailures(this.held, late) : late;
  }
}

function explainLate(failure: Failure, { label }: Cell): Failure {
  const note = `    (after ${label} had ended, in something it had left running)`;
  return { ...failure, traceback: [...failure.traceback, note] };
}

function labelsIn(error: unknown): string[] {
  const { stack } = (error ?? {}) as { stack?: unknown };
  return typeof stack === "string" ? (stack.match(cellLabel) ?? []) : [];
}
