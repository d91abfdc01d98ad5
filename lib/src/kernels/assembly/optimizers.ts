// Each changes `bytes` bytes of weights by their gradient; the factors come rounded from lib/src/optimizers.

/** w = w - learningRate g. */
export function sgd(weights: usize, gradient: usize, bytes: usize, learningRate: f32): void {
  const rate = f32x4.splat(learningRate);
  for (let p: usize = 0; p < bytes; p += 16) {
    const step = f32x4.mul(rate, v128.load(gradient + p));
    v128.store(weights + p, f32x4.sub(v128.load(weights + p), step));
  }
}

/** v = momentum v - learningRate g; w = w + v. */
export function sgdWithMomentum(
  weights: usize,
  velocity: usize,
  gradient: usize,
  bytes: usize,
  learningRate: f32,
  momentum: f32,
): void {
  const rate = f32x4.splat(learningRate);
  const kept = f32x4.splat(momentum);
  for (let p: usize = 0; p < bytes; p += 16) {
    const step = f32x4.mul(rate, v128.load(gradient + p));
    const v = f32x4.sub(f32x4.mul(kept, v128.load(velocity + p)), step);
    v128.store(velocity + p, v);
    v128.store(weights + p, f32x4.add(v128.load(weights + p), v));
  }
}

/** m = m + rate1 (g - m); v = v + rate2 (g^2 - v); w = w - m alpha / (sqrt(v) + epsilon). */
export function adam(
  weights: usize,
  means: usize,
  squares: usize,
  gradient: usize,
  bytes: usize,
  alpha: f32,
  rate1: f32,
  rate2: f32,
  epsilon: f32,
): void {
  const a = f32x4.splat(alpha);
  const r1 = f32x4.splat(rate1);
  const r2 = f32x4.splat(rate2);
  const eps = f32x4.splat(epsilon);
  for (let p: usize = 0; p < bytes; p += 16) {
    const g = v128.load(gradient + p);
    const oldM = v128.load(means + p);
    const m = f32x4.add(oldM, f32x4.mul(r1, f32x4.sub(g, oldM)));
    const oldV = v128.load(squares + p);
    const v = f32x4.add(oldV, f32x4.mul(r2, f32x4.sub(f32x4.mul(g, g), oldV)));
    v128.store(means + p, m);
    v128.store(squares + p, v);
    const scale = f32x4.add(f32x4.sqrt(v), eps);
    v128.store(weights + p, f32x4.sub(v128.load(weights + p), f32x4.div(f32x4.mul(m, a), scale)));
  }
}
