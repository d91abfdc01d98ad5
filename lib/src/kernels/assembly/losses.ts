import { addInOrder, greatestOf, storeFirst } from "./activations";
import { exp, log, log1p } from "./math";
import { at } from "./panels";

// Losses and their gradients for the rows from..to of panels, as lib/src/losses has them. The targets are row-major,
// row order[r] of them belongs to row r; a sample's loss goes to out[r].

const MEAN_SQUARED: i32 = 0;
const BINARY_OF_OUTPUTS: i32 = 1;
const BINARY_OF_SUMS: i32 = 2;

/** Keras's epsilon: how near a probability may come to 0 or 1 before its logarithm is taken. */
const EPSILON: f32 = 1e-7;
const HIGHEST: f32 = 1 - EPSILON;

export function meanSquaredError(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  out: usize,
): void {
  meansOfTerms(MEAN_SQUARED, outputs, panelBytes, targets, order, units, from, to, out);
}

export function binaryCrossentropy(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  out: usize,
): void {
  meansOfTerms(BINARY_OF_OUTPUTS, outputs, panelBytes, targets, order, units, from, to, out);
}

export function binaryCrossentropyOfSums(
  sums: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  out: usize,
): void {
  meansOfTerms(BINARY_OF_SUMS, sums, panelBytes, targets, order, units, from, to, out);
}

/** out[r] = (sum over the units, in order, of term(target, value)) / units. */
function meansOfTerms(
  kind: i32,
  values: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  out: usize,
): void {
  for (let r = from; r < to; r++) {
    const wanted = targetRow(targets, order, units, r);
    let sum: f32 = 0;
    for (let j = 0; j < units; j += 4) {
      const t = v128.load(wanted + ((<usize>j) << 2));
      const terms = term(kind, t, v128.load(at(values, panelBytes, r, j)));
      sum = addInOrder(sum, terms, units - j);
    }
    store<f32>(out + ((<usize>r) << 2), sum / <f32>units);
  }
}

function term(kind: i32, t: v128, value: v128): v128 {
  if (kind == MEAN_SQUARED) {
    const error = f32x4.sub(t, value);
    return f32x4.mul(error, error);
  }
  return kind == BINARY_OF_OUTPUTS ? binaryTerm(t, clip(value)) : binaryTermOfSum(t, value);
}

/** -(t ln y + (1 - t) ln (1 - y)). */
function binaryTerm(t: v128, y: v128): v128 {
  const one = f32x4.splat(1);
  const ifTrue = f32x4.mul(t, log(y));
  const ifFalse = f32x4.mul(f32x4.sub(one, t), log(f32x4.sub(one, y)));
  return f32x4.neg(f32x4.add(ifTrue, ifFalse));
}

/** max(x, 0) - t x + ln (1 + e^-|x|). */
function binaryTermOfSum(t: v128, x: v128): v128 {
  const linear = f32x4.sub(f32x4.max(x, f32x4.splat(0)), f32x4.mul(t, x));
  return f32x4.add(linear, log1p(exp(f32x4.neg(f32x4.abs(x)))));
}

function clip(probability: v128): v128 {
  return f32x4.min(f32x4.max(probability, f32x4.splat(EPSILON)), f32x4.splat(HIGHEST));
}

export function meanSquaredErrorGradient(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  rows: i32,
  out: usize,
): void {
  gradientOfTerms(MEAN_SQUARED, outputs, panelBytes, targets, order, units, from, to, rows, out);
}

export function binaryCrossentropyGradient(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  rows: i32,
  out: usize,
): void {
  gradientOfTerms(
    BINARY_OF_OUTPUTS,
    outputs,
    panelBytes,
    targets,
    order,
    units,
    from,
    to,
    rows,
    out,
  );
}

export function binaryCrossentropyOfSumsGradient(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  rows: i32,
  out: usize,
): void {
  gradientOfTerms(BINARY_OF_SUMS, outputs, panelBytes, targets, order, units, from, to, rows, out);
}

/** derivative(target, output) / (rows units), into panels. */
function gradientOfTerms(
  kind: i32,
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  rows: i32,
  out: usize,
): void {
  const count = f32x4.splat(<f32>(<f64>rows * <f64>units));
  for (let r = from; r < to; r++) {
    const wanted = targetRow(targets, order, units, r);
    for (let j = 0; j < units; j += 4) {
      const t = v128.load(wanted + ((<usize>j) << 2));
      const y = v128.load(at(outputs, panelBytes, r, j));
      const g = f32x4.div(derivative(kind, t, y), count);
      storeFirst(at(out, panelBytes, r, j), g, units - j);
    }
  }
}

function derivative(kind: i32, t: v128, y: v128): v128 {
  const error = f32x4.sub(y, t);
  if (kind == MEAN_SQUARED) return f32x4.mul(f32x4.splat(2), error);
  if (kind == BINARY_OF_SUMS) return error;
  const slope = f32x4.div(error, f32x4.mul(y, f32x4.sub(f32x4.splat(1), y)));
  const isClipped = v128.or(f32x4.lt(y, f32x4.splat(EPSILON)), f32x4.gt(y, f32x4.splat(HIGHEST)));
  return v128.andnot(slope, isClipped);
}

/** -(sum over j of t_j ln q_j) with q_j = y_j / sum over k of y_k. */
export function categoricalCrossentropy(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  out: usize,
): void {
  for (let r = from; r < to; r++) {
    const wanted = targetRow(targets, order, units, r);
    const total = sumOfRow(outputs, panelBytes, units, r);
    let sum: f32 = 0;
    for (let j = 0; j < units; j++) {
      const t = load<f32>(wanted + ((<usize>j) << 2));
      if (t == 0) continue;
      const q = clip(f32x4.splat(load<f32>(at(outputs, panelBytes, r, j)) / total));
      sum += t * -f32x4.extract_lane(log(q), 0);
    }
    store<f32>(out + ((<usize>r) << 2), sum);
  }
}

/** The same from the sums x of a softmax: sum over j of t_j (ln (sum over k of e^(x_k - m)) - (x_j - m)). */
export function categoricalCrossentropyOfSums(
  sums: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  out: usize,
): void {
  for (let r = from; r < to; r++) {
    const wanted = targetRow(targets, order, units, r);
    const greatest = greatestOf(sums, panelBytes, units, r);
    const total = f32x4.splat(sumOfExponentials(sums, panelBytes, units, r, greatest));
    const logTotal = f32x4.extract_lane(log(total), 0);
    let sum: f32 = 0;
    for (let j = 0; j < units; j++) {
      const t = load<f32>(wanted + ((<usize>j) << 2));
      if (t == 0) continue;
      sum += t * (logTotal - (load<f32>(at(sums, panelBytes, r, j)) - greatest));
    }
    store<f32>(out + ((<usize>r) << 2), sum);
  }
}

/** (T - t_j / q_j) / (sum of y) / rows, where T is the sum of the targets that are not clipped. */
export function categoricalCrossentropyGradient(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  rows: i32,
  out: usize,
): void {
  for (let r = from; r < to; r++) {
    const wanted = targetRow(targets, order, units, r);
    const total = sumOfRow(outputs, panelBytes, units, r);
    let freeTargets: f32 = 0;
    for (let j = 0; j < units; j++) {
      const t = load<f32>(wanted + ((<usize>j) << 2));
      if (isFree(load<f32>(at(outputs, panelBytes, r, j)) / total)) freeTargets += t;
    }
    for (let j = 0; j < units; j++) {
      const q = load<f32>(at(outputs, panelBytes, r, j)) / total;
      const share = isFree(q) ? load<f32>(wanted + ((<usize>j) << 2)) / q : 0;
      store<f32>(at(out, panelBytes, r, j), (freeTargets - share) / total / <f32>rows);
    }
  }
}

/** (T y_j - t_j) / rows, where T is the sum of the targets. */
export function categoricalCrossentropyOfSumsGradient(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  rows: i32,
  out: usize,
): void {
  for (let r = from; r < to; r++) {
    const wanted = targetRow(targets, order, units, r);
    let total: f32 = 0;
    for (let j = 0; j < units; j++) total += load<f32>(wanted + ((<usize>j) << 2));
    for (let j = 0; j < units; j++) {
      const y = load<f32>(at(outputs, panelBytes, r, j));
      const t = load<f32>(wanted + ((<usize>j) << 2));
      store<f32>(at(out, panelBytes, r, j), (total * y - t) / <f32>rows);
    }
  }
}

/** 1 for each sample that is answered right, else 0; as lib/src/metrics/accuracy. */
export function accuracy(
  outputs: usize,
  panelBytes: usize,
  targets: usize,
  order: usize,
  units: i32,
  from: i32,
  to: i32,
  out: usize,
): void {
  for (let r = from; r < to; r++) {
    const wanted = targetRow(targets, order, units, r);
    const isRight =
      units == 1
        ? load<f32>(at(outputs, panelBytes, r, 0)) > 0.5 == load<f32>(wanted) > 0.5
        : placeOfGreatest(outputs, panelBytes, units, r) ==
          placeOfGreatest(wanted, ROW_OF_TARGETS, units, 0);
    store<f32>(out + ((<usize>r) << 2), isRight ? 1 : 0);
  }
}

/** With this for `panelBytes`, `at` finds the columns of a row-major row. */
const ROW_OF_TARGETS: usize = 128;

function placeOfGreatest(values: usize, panelBytes: usize, units: i32, r: i32): i32 {
  let best = 0;
  for (let j = 1; j < units; j++) {
    if (load<f32>(at(values, panelBytes, r, j)) > load<f32>(at(values, panelBytes, r, best)))
      best = j;
  }
  return best;
}

function targetRow(targets: usize, order: usize, units: i32, r: i32): usize {
  return targets + <usize>load<u32>(order + ((<usize>r) << 2)) * ((<usize>units) << 2);
}

function isFree(q: f32): bool {
  return !(q < EPSILON || q > HIGHEST);
}

function sumOfRow(values: usize, panelBytes: usize, units: i32, r: i32): f32 {
  let sum: f32 = 0;
  for (let j = 0; j < units; j++) sum += load<f32>(at(values, panelBytes, r, j));
  return sum;
}

function sumOfExponentials(
  values: usize,
  panelBytes: usize,
  units: i32,
  r: i32,
  greatest: f32,
): f32 {
  const shift = f32x4.splat(greatest);
  let sum: f32 = 0;
  for (let j = 0; j < units; j += 4) {
    const e = exp(f32x4.sub(v128.load(at(values, panelBytes, r, j)), shift));
    sum = addInOrder(sum, e, units - j);
  }
  return sum;
}
