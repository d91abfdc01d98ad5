import { setTimeout } from "node:timers";
import type { Cell } from "./cell.js";
import type { CellRunner } from "./cellRunner.js";
import { grace } from "./control/grace.js";
import { Interrupted } from "./errors/interrupted.js";

/** Where others can read how many listeners wait for Stop. */
interface ListenerCount {
  listeners: number;
}

/** What a press of Stop does. */
export class Interrupts {
  private readonly listeners = new Set<() => void>();
  private readonly runner: CellRunner;
  private readonly state: ListenerCount;
  /** The cell that ran when Stop was last pressed. */
  private pressed: Cell | undefined;
  /** What was told of Stop, and has not been taken off: it is still about to end. */
  private readonly ending = new Set<() => void>();
  private readonly moment: number;
  private readonly longest: number;

  /**
   * A cell in which something listens has `moment` milliseconds to end by itself; as long as what listens has not ended,
   * such as a `fit` that waits for its threads on a busy machine, the cell has `longest`.
   */
  constructor(runner: CellRunner, state: ListenerCount, moment = grace, longest = moment) {
    this.runner = runner;
    this.state = state;
    this.moment = moment;
    this.longest = longest;
  }

  /** Calls `listener` at the next press of Stop; returns the function that takes it off. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    this.state.listeners = this.listeners.size;
    return () => {
      this.listeners.delete(listener);
      this.ending.delete(listener);
      this.state.listeners = this.listeners.size;
    };
  }

  /**
   * Stop was pressed. What listens is told, and has a moment to end the cell by itself. When nothing listens, and at a
   * second press, the cell is cut off.
   */
  readonly press = (): void => {
    const isRepeated = this.runner.current === this.pressed;
    this.pressed = this.runner.current;
    const told = this.tellListeners();
    if (told === 0 || isRepeated) this.cutPressed();
    else this.cutLater(this.pressed, this.longest);
  };

  /** Ends the cell that ran when Stop was pressed, unless it has ended. */
  readonly cutPressed = (cell = this.pressed): void => {
    if (cell && cell === this.runner.current) {
      this.runner.cut(this.runner.describe(new Interrupted()));
    }
  };

  /** Cuts the cell off after a moment, or after some more while what was told has not ended. */
  private cutLater(cell: Cell | undefined, left: number): void {
    const cut = (): void => {
      if (this.ending.size > 0 && left > this.moment) this.cutLater(cell, left - this.moment);
      else this.cutPressed(cell);
    };
    setTimeout(cut, this.moment).unref();
  }

  private tellListeners(): number {
    const told = [...this.listeners];
    this.listeners.clear();
    this.ending.clear();
    for (const listener of told) this.ending.add(listener);
    this.state.listeners = 0;
    for (const listener of told) listener();
    return told.length;
  }
}
