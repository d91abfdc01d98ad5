import { beforeEach, describe, expect, it, vi } from "vitest";
import { Cell } from "../../../tools/kernel/cell";
import type { CellRunner } from "../../../tools/kernel/cellRunner";
import { ThreadState } from "../../../tools/kernel/control/threadState";
import type { Failure } from "../../../tools/kernel/errors/failure";
import { Interrupts } from "../../../tools/kernel/interrupts";

const nothing = (): void => undefined;
const newCell = (): Cell =>
  new Cell("In[1]", "", { stream: nothing, display: nothing, result: nothing, error: nothing });

/** As much of a runner as is needed here. */
class FakeRunner {
  current: Cell | undefined = newCell();
  describe(thrown: unknown): Failure {
    return { ename: (thrown as Error).name, evalue: "", traceback: [] };
  }
  cut(failure: Failure): void {
    this.current?.cut(failure);
  }
}

const moment = 50;
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

let runner: FakeRunner;
let state: ThreadState;
let interrupts: Interrupts;

beforeEach(() => {
  runner = new FakeRunner();
  state = new ThreadState();
  interrupts = new Interrupts(runner as unknown as CellRunner, state, moment);
});

describe("Interrupts.press", () => {
  it("cuts a cell off at once in which nothing listens", () => {
    interrupts.press();
    expect(runner.current!.failure?.ename).toBe("Interrupted");
    expect(runner.current!.isStopped).toBe(true);
  });

  it("tells each listener once, and gives the cell a moment to end by itself", async () => {
    const listener = vi.fn();
    interrupts.listen(listener);
    interrupts.press();
    expect(runner.current!.isStopped).toBe(false);
    await wait(2 * moment);
    expect(runner.current!.isStopped).toBe(true);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("gives it more as long as what listens has not ended", async () => {
    interrupts = new Interrupts(runner as unknown as CellRunner, state, moment, 100 * moment);
    const off = interrupts.listen(nothing);
    interrupts.press();
    await wait(3 * moment);
    expect(runner.current!.isStopped).toBe(false);
    off();
    await wait(3 * moment);
    expect(runner.current!.isStopped).toBe(true);
  });

  it("gives it no more than the longest", async () => {
    interrupts = new Interrupts(runner as unknown as CellRunner, state, moment, 3 * moment);
    interrupts.listen(nothing);
    interrupts.press();
    await wait(6 * moment);
    expect(runner.current!.isStopped).toBe(true);
  });

  it("cuts the cell off at once when it is pressed again", () => {
    interrupts.listen(nothing);
    interrupts.press();
    interrupts.press();
    expect(runner.current!.isStopped).toBe(true);
  });

  it("leaves the next cell alone when the cell has ended by itself", async () => {
    interrupts.listen(nothing);
    interrupts.press();
    const next = (runner.current = newCell());
    await wait(2 * moment);
    expect(next.isStopped).toBe(false);
  });

  it("works again in the next cell, listeners first", () => {
    for (let round = 0; round < 3; round++) {
      const cell = (runner.current = newCell());
      const listener = vi.fn();
      interrupts.listen(listener);
      interrupts.press();
      expect(listener).toHaveBeenCalledTimes(1);
      expect(cell.isStopped).toBe(false);
    }
  });

  it("tells what listens between cells too", () => {
    runner.current = undefined;
    const listener = vi.fn();
    interrupts.listen(listener);
    interrupts.press();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("does not tell a listener that was taken off; the other thread knows how many there are", () => {
    const listener = vi.fn();
    const off = interrupts.listen(listener);
    expect(state.listeners).toBe(1);
    off();
    expect(state.listeners).toBe(0);
    interrupts.press();
    expect(listener).not.toHaveBeenCalled();
  });
});
