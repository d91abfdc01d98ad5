import { ROW } from "./panels";

// The products of dense matrices: tiles of 4 rows of sums, 8 or 4 columns wide. A term multiplies four numbers of the left
// matrix by so many neighbouring ones of the right, which lies in a panel. `Across` is what lies from one of the four numbers to
// the next, `Along` what lies from one term to the next: types, whose sizes the compiler knows, where numbers would cost a
// register and an addition each.

/** The next number. */
@unmanaged
export class OneNumber {
  value: f32;
}

/** Behind four numbers. */
@unmanaged
export class FourNumbers {
  values: v128;
}

/** The next row of a panel. */
@unmanaged
export class PanelRow {
  values0: v128;
  values1: v128;
  values2: v128;
  values3: v128;
  values4: v128;
  values5: v128;
  values6: v128;
  values7: v128;
}

/** Fills a panel of sums with zeros if wide tiles leave some of it out, or if there is nothing to sum. */
export function clearUnsummed(out: usize, rows: i32, units: i32, terms: i32): void {
  if (units <= 28 || terms == 0) memory.fill(out, 0, ((<usize>rows + 3) / 4) * 4 * ROW);
}

/**
 * out[r][j] += sum over k of a[r][k] b[k][j], k in order, for 4 rows r and the columns j up to the next multiple of 4 after
 * `units`. The first time the sums start at +0, and `clearUnsummed` has been called.
 */
export function addTiles<Across, Along>(
  a: usize,
  terms: i32,
  b: usize,
  units: i32,
  isFirst: bool,
  out: usize,
): void {
  const end = a + <usize>terms * offsetof<Along>();
  const bytes = (<usize>units) << 2;
  let j: usize = 0;
  for (; j + 16 < bytes; j += 32) addTile<Across, Along>(a, end, b + j, isFirst, out + j);
  if (j < bytes) addNarrowTile<Across, Along>(a, end, b + j, out + j);
}

/**
 * A tile of 8 columns: eight sums of four, which fit into registers.
 *
 * Two terms a turn, with a look at the end between them, lest the loads of both come first and need more registers than there
 * are.
 */
function addTile<Across, Along>(a: usize, end: usize, b: usize, isFirst: bool, out: usize): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  if (!isFirst) {
    c00 = v128.load(out, 0);
    c01 = v128.load(out, 16);
    c10 = v128.load(out, 128);
    c11 = v128.load(out, 144);
    c20 = v128.load(out, 256);
    c21 = v128.load(out, 272);
    c30 = v128.load(out, 384);
    c31 = v128.load(out, 400);
  }
  while (true) {
    const b00 = v128.load(b, 0);
    const b10 = v128.load(b, 16);
    const a00 = v128.load32_splat(a, 0);
    c00 = f32x4.add(c00, f32x4.mul(a00, b00));
    c01 = f32x4.add(c01, f32x4.mul(a00, b10));
    const a10 = v128.load32_splat(a, offsetof<Across>());
    c10 = f32x4.add(c10, f32x4.mul(a10, b00));
    c11 = f32x4.add(c11, f32x4.mul(a10, b10));
    const a20 = v128.load32_splat(a, 2 * offsetof<Across>());
    c20 = f32x4.add(c20, f32x4.mul(a20, b00));
    c21 = f32x4.add(c21, f32x4.mul(a20, b10));
    const a30 = v128.load32_splat(a, 3 * offsetof<Across>());
    c30 = f32x4.add(c30, f32x4.mul(a30, b00));
    c31 = f32x4.add(c31, f32x4.mul(a30, b10));
    a += offsetof<Along>();
    if (a >= end) break;
    const b01 = v128.load(b, 128);
    const b11 = v128.load(b, 144);
    const a01 = v128.load32_splat(a, 0);
    c00 = f32x4.add(c00, f32x4.mul(a01, b01));
    c01 = f32x4.add(c01, f32x4.mul(a01, b11));
    const a11 = v128.load32_splat(a, offsetof<Across>());
    c10 = f32x4.add(c10, f32x4.mul(a11, b01));
    c11 = f32x4.add(c11, f32x4.mul(a11, b11));
    const a21 = v128.load32_splat(a, 2 * offsetof<Across>());
    c20 = f32x4.add(c20, f32x4.mul(a21, b01));
    c21 = f32x4.add(c21, f32x4.mul(a21, b11));
    const a31 = v128.load32_splat(a, 3 * offsetof<Across>());
    c30 = f32x4.add(c30, f32x4.mul(a31, b01));
    c31 = f32x4.add(c31, f32x4.mul(a31, b11));
    a += offsetof<Along>();
    b += 2 * ROW;
    if (a >= end) break;
  }
  v128.store(out, c00, 0);
  v128.store(out, c01, 16);
  v128.store(out, c10, 128);
  v128.store(out, c11, 144);
  v128.store(out, c20, 256);
  v128.store(out, c21, 272);
  v128.store(out, c30, 384);
  v128.store(out, c31, 400);
}

/**
 * A tile of 4 columns, half as wide, in two thirds of the time. It finds zeros the first time: beside one that begins with its
 * own, the wide tile is slower by a twentieth (Node 20, Zen 4).
 */
function addNarrowTile<Across, Along>(a: usize, end: usize, b: usize, out: usize): void {
  let c0 = v128.load(out, 0);
  let c1 = v128.load(out, 128);
  let c2 = v128.load(out, 256);
  let c3 = v128.load(out, 384);
  do {
    const b0 = v128.load(b, 0);
    c0 = f32x4.add(c0, f32x4.mul(v128.load32_splat(a, 0), b0));
    c1 = f32x4.add(c1, f32x4.mul(v128.load32_splat(a, offsetof<Across>()), b0));
    c2 = f32x4.add(c2, f32x4.mul(v128.load32_splat(a, 2 * offsetof<Across>()), b0));
    c3 = f32x4.add(c3, f32x4.mul(v128.load32_splat(a, 3 * offsetof<Across>()), b0));
    a += offsetof<Along>();
    b += ROW;
  } while (a < end);
  v128.store(out, c0, 0);
  v128.store(out, c1, 128);
  v128.store(out, c2, 256);
  v128.store(out, c3, 384);
}
