// exp, ln, tanh and the logistic function of four float32 numbers at a time: the steps of lib/src/math, in the same order.

// Above and below these, float32 has nothing but Infinity and 0.
const highest: f32 = 89;
const lowest: f32 = -104;

/** e to the power x. */
export function exp(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(highest)), f32x4.splat(lowest));
  const shift = f32x4.splat(12582912);
  const powers = f32x4.mul(bounded, f32x4.splat(1.4426950408889634));
  const n = f32x4.sub(f32x4.add(powers, shift), shift);
  const high = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  const r = f32x4.sub(high, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  return scaled(expNearZero(r), i32x4.trunc_sat_f32x4_s(n));
}

function expNearZero(r: v128): v128 {
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  const linear = f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r);
  return f32x4.add(linear, f32x4.splat(1));
}

/** y 2^n, in two factors: 2^n alone may be too large or too small for float32. */
function scaled(y: v128, n: v128): v128 {
  const half = i32x4.shr_s(n, 1);
  return f32x4.mul(f32x4.mul(y, powerOfTwo(half)), powerOfTwo(i32x4.sub(n, half)));
}

function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** The natural logarithm; NaN below 0. */
export function log(x: v128): v128 {
  const isDenormal = f32x4.lt(x, f32x4.splat(1.1754943508222875e-38));
  const normal = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, isDenormal);
  const n = i32x4.shr_s(i32x4.sub(normal, i32x4.splat(0x3f3504f3)), 23);
  const r = f32x4.sub(i32x4.sub(normal, i32x4.shl(n, 23)), f32x4.splat(1));
  const shift = v128.and(isDenormal, i32x4.splat(-23));
  const ofNumber = logOfParts(f32x4.convert_i32x4_s(i32x4.add(n, shift)), r);
  const isNumber = v128.and(f32x4.gt(x, f32x4.splat(0)), f32x4.lt(x, f32x4.splat(Infinity)));
  return v128.bitselect(ofNumber, logOfOthers(x), isNumber);
}

/** Infinity for Infinity, -Infinity for 0, NaN for NaN and below 0. */
function logOfOthers(x: v128): v128 {
  const isZero = f32x4.eq(x, f32x4.splat(0));
  const isInfinite = f32x4.eq(x, f32x4.splat(Infinity));
  const ofZero = v128.bitselect(f32x4.splat(-Infinity), f32x4.splat(NaN), isZero);
  return v128.bitselect(x, ofZero, isInfinite);
}

/** ln (2^n (1 + r)); ln 2 comes in two parts, of which the first times n is exact. */
function logOfParts(n: v128, r: v128): v128 {
  const square = f32x4.mul(r, r);
  let y = f32x4.mul(f32x4.mul(logPolynomial(r), r), square);
  y = f32x4.add(y, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  y = f32x4.sub(y, f32x4.mul(f32x4.splat(0.5), square));
  return f32x4.add(f32x4.add(r, y), f32x4.mul(n, f32x4.splat(0.693359375)));
}

function logPolynomial(r: v128): v128 {
  let p = f32x4.splat(7.0376836292e-2);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(-1.151461031e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.167699874e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(-1.2420140846e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.4249322787e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(-1.6668057665e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(2.0000714765e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(-2.4999993993e-1));
  return f32x4.add(f32x4.mul(p, r), f32x4.splat(3.3333331174e-1));
}

/** ln (1 + x) for x >= 0, exact also where 1 + x rounds to 1. */
export function log1p(x: v128): v128 {
  const one = f32x4.splat(1);
  const u = f32x4.add(one, x);
  const corrected = f32x4.mul(log(u), f32x4.div(x, f32x4.sub(u, one)));
  const ofTiny = v128.bitselect(x, corrected, f32x4.eq(u, one));
  return v128.bitselect(u, ofTiny, f32x4.eq(u, f32x4.splat(Infinity)));
}

/** 1 / (1 + e^-x). */
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  const isPositive = f32x4.gt(x, f32x4.splat(0));
  const e = exp(v128.bitselect(f32x4.neg(x), x, isPositive));
  return f32x4.div(v128.bitselect(one, e, isPositive), f32x4.add(one, e));
}

/** The hyperbolic tangent. */
export function tanh(x: v128): v128 {
  const isNegative = f32x4.lt(x, f32x4.splat(0));
  const size = v128.bitselect(f32x4.neg(x), x, isNegative);
  const e = exp(f32x4.mul(f32x4.splat(2), f32x4.min(size, f32x4.splat(9.1))));
  const one = f32x4.splat(1);
  const y = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(e, one)));
  const farFromZero = v128.bitselect(f32x4.neg(y), y, isNegative);
  return v128.bitselect(tanhNearZero(x), farFromZero, f32x4.lt(size, f32x4.splat(0.625)));
}

function tanhNearZero(x: v128): v128 {
  const square = f32x4.mul(x, x);
  let p = f32x4.splat(-5.70498872745e-3);
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(2.06390887954e-2));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-5.37397155531e-2));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(1.33314422036e-1));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-3.33332819422e-1));
  const y = f32x4.add(f32x4.mul(f32x4.mul(p, square), x), x);
  return v128.bitselect(x, y, f32x4.eq(x, f32x4.splat(0))); // keeps the sign of -0
}
