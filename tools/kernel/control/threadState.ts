const fields = { compiling: 0, listeners: 1, answered: 2 } as const;

/** What the two threads know of each other at any moment, also while the main thread is busy. */
export class ThreadState {
  readonly memory: SharedArrayBuffer;
  private readonly values: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(12)) {
    this.memory = memory;
    this.values = new Int32Array(memory);
  }

  /** Whether the main thread is in the compiler, which must not be cut off. */
  get isCompiling(): boolean {
    return Atomics.load(this.values, fields.compiling) > 0;
  }

  /** How many listeners wait for Stop. */
  get listeners(): number {
    return Atomics.load(this.values, fields.listeners);
  }

  set listeners(count: number) {
    Atomics.store(this.values, fields.listeners, count);
  }

  /** How many presses of Stop the main thread has seen. */
  get answered(): number {
    return Atomics.load(this.values, fields.answered);
  }

  set answered(count: number) {
    Atomics.store(this.values, fields.answered, count);
  }

  /** Does the work of the compiler; the other thread does not cut it off. */
  whileCompiling<T>(work: () => T): T {
    Atomics.add(this.values, fields.compiling, 1);
    try {
      return work();
    } finally {
      Atomics.sub(this.values, fields.compiling, 1);
    }
  }
}
