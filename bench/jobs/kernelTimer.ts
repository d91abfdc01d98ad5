import { operationsOf } from "./operations.js";

/** What all calls of one kernel took, and how many operations on numbers they did. */
export interface KernelTime {
  readonly name: string;
  readonly calls: number;
  readonly milliseconds: number;
  readonly operations: number;
}

/** Where the time went from the first call of a kernel to the last. */
export interface KernelTimes {
  readonly milliseconds: number;
  /** The kernels that were called, the one that took longest first. */
  readonly kernels: readonly KernelTime[];
}

type Kernel = (...args: number[]) => number | undefined;
type Counters = { -readonly [Name in keyof KernelTime]: KernelTime[Name] };

/** Measures each call of the library's kernels. */
export class KernelTimer {
  readonly #now: () => number;
  readonly #counters = new Map<string, Counters>();
  #begin: number | undefined;
  #end = 0;

  constructor(now = (): number => performance.now()) {
    this.#now = now;
  }

  /**
   * The same kernels, with a timer around each.
   *
   * @param words  the kernels' memory as it is now
   */
  around(kernels: object, words: () => Uint32Array): Record<string, Kernel> {
    const functions = (Object.entries(kernels) as [string, unknown][]).filter(isKernel);
    return Object.fromEntries(
      functions.map(([name, kernel]) => [name, this.#timed(name, kernel, words)]),
    );
  }

  #timed(name: string, kernel: Kernel, words: () => Uint32Array): Kernel {
    const counters = this.#countersOf(name);
    return (...args) => {
      const start = this.#now();
      const result = kernel(...args);
      this.#end = this.#now();
      this.#begin ??= start;
      counters.calls++;
      counters.milliseconds += this.#end - start;
      counters.operations += operationsOf(name, args, words);
      return result;
    };
  }

  #countersOf(name: string): Counters {
    const counters = this.#counters.get(name) ?? { name, calls: 0, milliseconds: 0, operations: 0 };
    this.#counters.set(name, counters);
    return counters;
  }

  get times(): KernelTimes {
    const kernels = [...this.#counters.values()]
      .filter(({ calls }) => calls > 0)
      .sort((a, b) => b.milliseconds - a.milliseconds);
    return { milliseconds: this.#end - (this.#begin ?? this.#end), kernels };
  }
}

/** Instances may export memories and numbers, too. */
function isKernel(entry: [string, unknown]): entry is [string, Kernel] {
  return typeof entry[1] === "function";
}
