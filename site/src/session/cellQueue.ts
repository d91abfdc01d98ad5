import type { OutputSink, RunResult } from "./types.js";

/** A cell that is to be run. */
export interface QueuedCell {
  readonly source: string;
  readonly sink: OutputSink;
}

interface Waiting extends QueuedCell {
  readonly resolve: (result: RunResult) => void;
}

/** The cells that are to be run, one after the other; one that fails aborts those that wait. */
export class CellQueue {
  private readonly waiting: Waiting[] = [];
  private isRunning = false;
  private readonly runCell: (cell: QueuedCell) => Promise<RunResult>;
  private readonly onEmpty: () => void;

  constructor(runCell: (cell: QueuedCell) => Promise<RunResult>, onEmpty: () => void) {
    this.runCell = runCell;
    this.onEmpty = onEmpty;
  }

  add(cell: QueuedCell): Promise<RunResult> {
    return new Promise((resolve) => {
      this.waiting.push({ ...cell, resolve });
      if (!this.isRunning) void this.runAll();
    });
  }

  abortWaiting(): void {
    for (const { resolve } of this.waiting.splice(0)) {
      resolve({ ok: false, count: 0, aborted: true });
    }
  }

  private async runAll(): Promise<void> {
    this.isRunning = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const result = await this.runCell(next);
      if (!result.ok) this.abortWaiting();
      next.resolve(result);
    }
    this.isRunning = false;
    this.onEmpty();
  }
}
