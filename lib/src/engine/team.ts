/** Which of the shared integers means what. */
const STOP = 0;
const NEXT = 1;
const ARRIVED = 2;
const GENERATION = 3;
const STOPPED = 4;

/** Room for all of them. */
const integers = 16;

/** How often a waiting thread looks before it sleeps: some ten microseconds, less than a wake-up takes. */
const looks = 2000;

/**
 * Threads that do the tiles of one task together. Each tile is done by one thread, whichever is free; nobody goes on to the
 * next task before all tiles are done. What a tile computes does not depend on who does it, nor on how many there are.
 */
export class Team {
  readonly #shared: Int32Array;
  readonly #size: number;

  /** @param address - where in the memory the team's integers lie */
  constructor({ buffer }: WebAssembly.Memory, address: number, size: number) {
    this.#shared = new Int32Array(buffer, address, integers);
    this.#size = size;
  }

  /** Does this thread's share of the tiles 0 to count - 1, then waits until all are done. */
  share(count: number, work: (tile: number) => void): void {
    for (let tile = this.#next(); tile < count; tile = this.#next()) work(tile);
    this.#meet();
  }

  /**
   * The same for tiles that may be left out once the team is told to stop; returns whether it was. All threads receive
   * the same answer.
   */
  shareUnlessStopped(count: number, work: (tile: number) => void): boolean {
    this.share(count, (tile) => {
      if (Atomics.load(this.#shared, STOP) === 0) work(tile);
    });
    return this.#shared[STOPPED] !== 0;
  }

  /** Tells all threads to stop; `stop(false)` takes it back. */
  stop(wanted = true): void {
    Atomics.store(this.#shared, STOP, wanted ? 1 : 0);
  }

  #next(): number {
    return Atomics.add(this.#shared, NEXT, 1);
  }

  /** Waits for the others; the last one to come settles what all must agree on. */
  #meet(): void {
    const shared = this.#shared;
    const generation = Atomics.load(shared, GENERATION);
    if (Atomics.add(shared, ARRIVED, 1) < this.#size - 1) {
      for (let i = 0; i < looks && Atomics.load(shared, GENERATION) === generation; i++);
      while (Atomics.load(shared, GENERATION) === generation) {
        Atomics.wait(shared, GENERATION, generation);
      }
      return;
    }
    shared[ARRIVED] = 0;
    shared[NEXT] = 0;
    shared[STOPPED] = Atomics.load(shared, STOP);
    Atomics.add(shared, GENERATION, 1);
    if (this.#size > 1) Atomics.notify(shared, GENERATION);
  }
}
