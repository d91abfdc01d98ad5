/**
 * Writes the bytes that are not 0, row after row, as the entries of a sparse matrix (see `sparse`), each value looked up in
 * `values`, each row in `segments` segments. Entries from number `count` on are written, and where each segment begins and
 * the last one ends into `starts`; returns how many entries there are then. Up to 15 bytes behind the last row are read.
 */
export function encodeBytes(
  bytes: usize,
  rows: i32,
  columns: i32,
  segments: i32,
  values: usize,
  starts: usize,
  count: u32,
  entries: usize,
): u32 {
  const size = (columns + segments - 1) / segments;
  let end = entries + ((<usize>count) << 3);
  store<u32>(starts, count);
  for (let r = 0; r < rows; r++) {
    for (let s = 0; s < segments; s++) {
      end = encodeSegment(bytes, s * size, min((s + 1) * size, columns), values, end);
      for (; (end - entries) & 31; end += 8) store<u64>(end, 0);
      starts += 4;
      store<u32>(starts, <u32>((end - entries) >> 3));
    }
    bytes += <usize>columns;
  }
  return <u32>((end - entries) >> 3);
}

/** Writes the entries of the columns from..to of one row from `out` on; returns where they end. */
function encodeSegment(bytes: usize, from: i32, to: i32, values: usize, out: usize): usize {
  for (let c = from; c < to; c += 16) {
    const used = ((<u32>1) << min(16, to - c)) - 1;
    const zeros = i8x16.bitmask(i8x16.eq(v128.load(bytes + <usize>c), i8x16.splat(0)));
    for (let found = ~zeros & used; found; found &= found - 1) {
      const column = c + ctz(found);
      store<u32>(out, (<u32>column) << 7);
      store<f32>(out, load<f32>(values + ((<usize>load<u8>(bytes + <usize>column)) << 2)), 4);
      out += 8;
    }
  }
  return out;
}
