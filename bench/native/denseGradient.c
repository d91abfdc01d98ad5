/*
 * The gradient with respect to 256 x 8 weights, from 1,024 dense samples, in tiles of 4 inputs x 8 units, whose sums stay in
 * 8 registers for 64 samples; of these, what is worked on stays in the first cache. Inputs lie in panels of 32 columns.
 */
#include "measure.h"

enum { samples = 1024, chunk = 64, inputs = 256, panel = 32, units = 8 };

static float *x, *gradients, *sums;

static inline void add_tile(const float *v, const float *g, float *s) {
  __m128 a0 = _mm_load_ps(s), b0 = _mm_load_ps(s + 4), a1 = _mm_load_ps(s + 8), b1 = _mm_load_ps(s + 12);
  __m128 a2 = _mm_load_ps(s + 16), b2 = _mm_load_ps(s + 20), a3 = _mm_load_ps(s + 24), b3 = _mm_load_ps(s + 28);
  for (int i = 0; i < chunk; i++, v += panel, g += units) {
    const __m128 a = _mm_load_ps(g), b = _mm_load_ps(g + 4);
    __m128 f = _mm_set1_ps(v[0]);
    a0 = _mm_add_ps(a0, _mm_mul_ps(f, a)), b0 = _mm_add_ps(b0, _mm_mul_ps(f, b));
    f = _mm_set1_ps(v[1]);
    a1 = _mm_add_ps(a1, _mm_mul_ps(f, a)), b1 = _mm_add_ps(b1, _mm_mul_ps(f, b));
    f = _mm_set1_ps(v[2]);
    a2 = _mm_add_ps(a2, _mm_mul_ps(f, a)), b2 = _mm_add_ps(b2, _mm_mul_ps(f, b));
    f = _mm_set1_ps(v[3]);
    a3 = _mm_add_ps(a3, _mm_mul_ps(f, a)), b3 = _mm_add_ps(b3, _mm_mul_ps(f, b));
  }
  _mm_store_ps(s, a0), _mm_store_ps(s + 4, b0), _mm_store_ps(s + 8, a1), _mm_store_ps(s + 12, b1);
  _mm_store_ps(s + 16, a2), _mm_store_ps(s + 20, b2), _mm_store_ps(s + 24, a3), _mm_store_ps(s + 28, b3);
}

__attribute__((noinline)) static void backward(void) {
  for (int i = 0; i < inputs * units; i++) sums[i] = 0;
  for (int sample = 0; sample < samples; sample += chunk) {
    for (int i = 0; i < inputs; i += 4) {
      const float *values = x + (i / panel * samples + sample) * panel + i % panel;
      add_tile(values, gradients + sample * units, sums + i * units);
    }
  }
}

int main(void) {
  x = allocate(samples * inputs * sizeof(float));
  gradients = allocate(samples * units * sizeof(float));
  sums = allocate(inputs * units * sizeof(float));
  for (int i = 0; i < samples * inputs; i++) x[i] = rand() / (float)RAND_MAX;
  for (int i = 0; i < samples * units; i++) gradients[i] = rand() / (float)RAND_MAX;
  measure(backward, 2.0 * samples * inputs * units);
}
