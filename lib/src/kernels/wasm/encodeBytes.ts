import { ScaledBytes } from "../../scaledBytes";
import type { Arena } from "./arena";
import { instantiate } from "./instantiate";
import { longestSegments } from "./segments";
import type { SparseRows } from "./sparse";

/** About how many bytes are copied into the memory at a time; they stay in the second cache. */
const block = 1 << 16;

/** How many bytes the kernel reads at a time. */
const vector = 16;

/** Bytes that are reserved at a time while the number of entries is not yet known. */
const chunk = 1 << 20;

/** What `encodeSparse` does, for bytes: a kernel finds those that are not 0. */
export function encodeBytes(x: ScaledBytes, segments: number, arena: Arena): SparseRows {
  const { rows, columns, bytes } = x;
  const kernels = instantiate(arena.memory);
  const size = Math.max(1, Math.floor(block / columns));
  const values = placeQuotients(x.divisor, arena);
  const starts = arena.reserve((rows * segments + 1) * 4);
  const copies = arena.reserve(size * columns + vector);
  const entries = arena.reserve(0);
  let room = 0;
  let count = 0;
  for (let first = 0; first < rows; first += size) {
    const last = Math.min(first + size, rows);
    const most = count + (last - first) * (columns + 3 * segments);
    for (; room < most * 8; room += chunk) arena.reserve(chunk);
    const part = bytes.subarray(first * columns, last * columns);
    new Uint8Array(arena.memory.buffer, copies, part.length).set(part);
    count = kernels.encodeBytes(
      ...([copies, last - first, columns, segments, values] as const),
      ...([starts + 4 * first * segments, count, entries] as const),
    );
  }
  const longest = longestSegments(arena.words(starts, rows * segments + 1), segments);
  return { starts, entries, segments, count, longest };
}

/** What each byte counts as. */
function placeQuotients(divisor: number, arena: Arena): number {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const address = arena.reserve(256 * 4);
  new ScaledBytes(bytes, [1, 256], divisor).copyRow(0, arena.floats(address, 256));
  return address;
}
