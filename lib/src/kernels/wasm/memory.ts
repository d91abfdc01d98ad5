/** Bytes of one page of a WebAssembly memory. */
const page = 65_536;

/** As many pages as a 32-bit address reaches. */
const mostPages = 65_536;

/** A memory of at least `bytes` bytes; a shared one can be posted to other threads. */
export function makeMemory(bytes: number, shared: boolean): WebAssembly.Memory {
  const initial = Math.max(1, Math.ceil(bytes / page));
  return new WebAssembly.Memory(shared ? { initial, maximum: mostPages, shared } : { initial });
}

/** Makes the memory grow to at least `bytes` bytes; arrays over a memory that is not shared must then be made anew. */
export function growMemory(memory: WebAssembly.Memory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / page);
  if (missing <= 0) return;
  try {
    memory.grow(missing);
  } catch (error) {
    const gigabytes = (bytes / 2 ** 30).toFixed(1);
    throw new RangeError(
      `training by WebAssembly needs ${gigabytes} GB or more, which is not there`,
      {
        cause: error,
      },
    );
  }
}
