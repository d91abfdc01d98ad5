/** Bytes of one page of a WebAssembly memory. */
const page = 65_536;

/** As many pages as a 32-bit address reaches. */
const mostPages = 65_536;

/** There is not as much memory as the kernels need, or more is needed than 32-bit addresses reach. */
export class OutOfMemoryError extends RangeError {
  override readonly name = "OutOfMemoryError";
}

/** Whether that is what was thrown. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof OutOfMemoryError;
}

/**
 * The last memory of each kind that was given back, kept as long as nothing else needs its room. JavaScript's own
 * collection comes late: it counts little of what lies outside its heap.
 */
const spare = new Map<boolean, WeakRef<WebAssembly.Memory>>();

/** A memory that holds nothing but zeros; a shared one can be posted to other threads. */
export function takeMemory(shared: boolean): WebAssembly.Memory {
  const kept = spare.get(shared)?.deref();
  spare.delete(shared);
  if (!kept) return makeMemory(shared);
  new Uint8Array(kept.buffer).fill(0);
  return kept;
}

/** Gives a memory back that no thread uses any more. */
export function returnMemory(memory: WebAssembly.Memory): void {
  spare.set(!(memory.buffer instanceof ArrayBuffer), new WeakRef(memory));
}

function makeMemory(shared: boolean): WebAssembly.Memory {
  const size = shared ? { initial: 1, maximum: mostPages, shared } : { initial: 1 };
  return orOutOfMemory(page, () => new WebAssembly.Memory(size));
}

/** Makes the memory grow to at least `bytes` bytes; arrays over a memory that is not shared must then be made anew. */
export function growMemory(memory: WebAssembly.Memory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / page);
  if (missing > 0) orOutOfMemory(bytes, () => memory.grow(missing));
}

function orOutOfMemory<T>(bytes: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const megabytes = Math.ceil(bytes / 2 ** 20);
    throw new OutOfMemoryError(
      `Cannot get memory for WebAssembly: expected ${megabytes} MB or more; use fewer samples or units at a time, or ` +
        'setBackend("reference")',
      { cause: error },
    );
  }
}
