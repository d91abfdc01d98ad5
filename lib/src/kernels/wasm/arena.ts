import { growMemory } from "./memory";

/** Everything begins at a multiple of this many bytes: a cache line. */
const alignment = 64;

/** Room in a WebAssembly memory, given out from its begin to its end and never taken back; it grows as need be. */
export class Arena {
  readonly memory: WebAssembly.Memory;
  #top = 0;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
  }

  /** The address of `bytes` bytes, all zero as long as the arena is not used again after `clear`. */
  reserve(bytes: number): number {
    const address = this.#top;
    this.#top += Math.ceil(bytes / alignment) * alignment;
    growMemory(this.memory, this.#top);
    return address;
  }

  /** Gives out everything again; what is in it stays. */
  clear(): void {
    this.#top = 0;
  }

  /** `length` float32 numbers at an address; for a memory that is not shared good until the next `reserve`. */
  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }

  /** `length` unsigned integers of 32 bits at an address; good as `floats` is. */
  words(address: number, length: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, address, length);
  }
}
