/*
 * The sums of 1,024 samples at 8 units, from 784 dense inputs, in tiles of 4 samples x 8 units, whose sums stay in 8 registers.
 */
#include "measure.h"

enum { samples = 1024, inputs = 784, units = 8 };

static float *x, *weights, *sums;

__attribute__((noinline)) static void forward(void) {
  for (int sample = 0; sample < samples; sample += 4) {
    const float *x0 = x + sample * inputs, *x1 = x0 + inputs, *x2 = x1 + inputs, *x3 = x2 + inputs;
    __m128 a0 = _mm_setzero_ps(), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
    for (int i = 0; i < inputs; i++) {
      const __m128 a = _mm_load_ps(weights + i * units), b = _mm_load_ps(weights + i * units + 4);
      __m128 v = _mm_set1_ps(x0[i]);
      a0 = _mm_add_ps(a0, _mm_mul_ps(v, a)), b0 = _mm_add_ps(b0, _mm_mul_ps(v, b));
      v = _mm_set1_ps(x1[i]);
      a1 = _mm_add_ps(a1, _mm_mul_ps(v, a)), b1 = _mm_add_ps(b1, _mm_mul_ps(v, b));
      v = _mm_set1_ps(x2[i]);
      a2 = _mm_add_ps(a2, _mm_mul_ps(v, a)), b2 = _mm_add_ps(b2, _mm_mul_ps(v, b));
      v = _mm_set1_ps(x3[i]);
      a3 = _mm_add_ps(a3, _mm_mul_ps(v, a)), b3 = _mm_add_ps(b3, _mm_mul_ps(v, b));
    }
    float *s = sums + sample * units;
    _mm_store_ps(s, a0), _mm_store_ps(s + 4, b0), _mm_store_ps(s + 8, a1), _mm_store_ps(s + 12, b1);
    _mm_store_ps(s + 16, a2), _mm_store_ps(s + 20, b2), _mm_store_ps(s + 24, a3), _mm_store_ps(s + 28, b3);
  }
}

int main(void) {
  x = allocate(samples * inputs * sizeof(float));
  weights = allocate(inputs * units * sizeof(float));
  sums = allocate(samples * units * sizeof(float));
  for (int i = 0; i < samples * inputs; i++) x[i] = rand() / (float)RAND_MAX;
  for (int i = 0; i < inputs * units; i++) weights[i] = rand() / (float)RAND_MAX;
  measure(forward, 2.0 * samples * inputs * units);
}
