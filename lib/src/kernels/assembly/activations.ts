import { exp, sigmoid as logistic, tanh as hyperbolicTangent } from "./math";
import { at } from "./panels";

// The elementwise ones take `bytes` bytes in place; each backward turns the gradient with respect to the outputs y into
// the one with respect to the sums, as lib/src/activations does.

/** y = max(x, 0). */
export function relu(values: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (let p = values; p < values + bytes; p += 16) v128.store(p, f32x4.max(v128.load(p), zero));
}

export function reluBackward(outputs: usize, gradient: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  for (let p: usize = 0; p < bytes; p += 16) {
    const derivative = v128.and(f32x4.gt(v128.load(outputs + p), zero), one);
    v128.store(gradient + p, f32x4.mul(v128.load(gradient + p), derivative));
  }
}

/** y = 1 / (1 + e^-x). */
export function sigmoid(values: usize, bytes: usize): void {
  for (let p = values; p < values + bytes; p += 16) v128.store(p, logistic(v128.load(p)));
}

export function sigmoidBackward(outputs: usize, gradient: usize, bytes: usize): void {
  const one = f32x4.splat(1);
  for (let p: usize = 0; p < bytes; p += 16) {
    const y = v128.load(outputs + p);
    const derivative = f32x4.mul(y, f32x4.sub(one, y));
    v128.store(gradient + p, f32x4.mul(v128.load(gradient + p), derivative));
  }
}

/** y = tanh x. */
export function tanh(values: usize, bytes: usize): void {
  for (let p = values; p < values + bytes; p += 16) {
    v128.store(p, hyperbolicTangent(v128.load(p)));
  }
}

export function tanhBackward(outputs: usize, gradient: usize, bytes: usize): void {
  const one = f32x4.splat(1);
  for (let p: usize = 0; p < bytes; p += 16) {
    const y = v128.load(outputs + p);
    const derivative = f32x4.sub(one, f32x4.mul(y, y));
    v128.store(gradient + p, f32x4.mul(v128.load(gradient + p), derivative));
  }
}

/** y_j = e^(x_j - m) / sum over k of e^(x_k - m), m the greatest x of the row, for the rows from..to, in place. */
export function softmax(values: usize, panelBytes: usize, units: i32, from: i32, to: i32): void {
  for (let r = from; r < to; r++) {
    const greatest = greatestOf(values, panelBytes, units, r);
    const total = exponentials(values, panelBytes, units, r, greatest);
    for (let j = 0; j < units; j++) {
      const p = at(values, panelBytes, r, j);
      store<f32>(p, load<f32>(p) / total);
    }
  }
}

/** The greatest value of a row; NaN if one is NaN. */
export function greatestOf(values: usize, panelBytes: usize, units: i32, r: i32): f32 {
  let greatest: f32 = -Infinity;
  for (let j = 0; j < units; j++) greatest = max(greatest, load<f32>(at(values, panelBytes, r, j)));
  return greatest;
}

/** Puts e^(x - greatest) in place of each x of a row; returns their sum, taken in order. */
function exponentials(values: usize, panelBytes: usize, units: i32, r: i32, greatest: f32): f32 {
  const shift = f32x4.splat(greatest);
  let total: f32 = 0;
  for (let j = 0; j < units; j += 4) {
    const p = at(values, panelBytes, r, j);
    const e = exp(f32x4.sub(v128.load(p), shift));
    const count = min(4, units - j);
    storeFirst(p, e, count);
    total = addInOrder(total, e, count);
  }
  return total;
}

/** sum + the first `count` of four numbers, one after the other: that is the order of the plain loops. */
export function addInOrder(sum: f32, values: v128, count: i32): f32 {
  let total = sum + f32x4.extract_lane(values, 0);
  if (count > 1) total += f32x4.extract_lane(values, 1);
  if (count > 2) total += f32x4.extract_lane(values, 2);
  if (count > 3) total += f32x4.extract_lane(values, 3);
  return total;
}

/** Stores the first `count` of four numbers: what lies behind a row's last unit stays zero. */
export function storeFirst(p: usize, values: v128, count: i32): void {
  if (count >= 4) {
    v128.store(p, values);
    return;
  }
  store<f32>(p, f32x4.extract_lane(values, 0));
  if (count > 1) store<f32>(p, f32x4.extract_lane(values, 1), 4);
  if (count > 2) store<f32>(p, f32x4.extract_lane(values, 2), 8);
}

/** dL/dx_j = y_j (g_j - sum over k of g_k y_k), for the rows from..to. */
export function softmaxBackward(
  outputs: usize,
  gradient: usize,
  panelBytes: usize,
  units: i32,
  from: i32,
  to: i32,
): void {
  for (let r = from; r < to; r++) {
    let mean: f32 = 0;
    for (let j = 0; j < units; j++) {
      mean += load<f32>(at(gradient, panelBytes, r, j)) * load<f32>(at(outputs, panelBytes, r, j));
    }
    for (let j = 0; j < units; j++) {
      const p = at(gradient, panelBytes, r, j);
      store<f32>(p, load<f32>(at(outputs, panelBytes, r, j)) * (load<f32>(p) - mean));
    }
  }
}
