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
  private readonly moment: number;

  /** A cell in which something listens has `moment` milliseconds to end by itself. */
  constructor(runner: CellRunner, state: ListenerCount, moment: number = grace) {
    this.runner = runner;
    this.state = state;
    this.moment = moment;
  }

  /** Calls `listener` at the next press of Stop; returns the function that takes it off. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    this.state.listeners = this.listeners.size;
    return () => {
      this.listeners.delete(listener);
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
    else setTimeout(this.cutPressed, this.moment, this.pressed).unref();
  };

  /** Ends the cell that ran when Stop was pressed, unless it has ended. */
  readonly cutPressed = (cell = this.pressed): void => {
    if (cell && cell === this.runner.current) {
      this.runner.cut(this.runner.describe(new Interrupted()));
    }
  };

  private tellListeners(): number {
    const told = [...this.listeners];
    this.listeners.clear();
    this.state.listeners = 0;
    for (const listener of told) listener();
    return told.length;
  }
}
