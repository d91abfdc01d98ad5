/*
 * One step of Adam over 784 x 32 weights, as the library computes it:
 *
 *     m = m + rate1 (g - m),  v = v + rate2 (g g - v),  w = w - m alpha / (sqrt(v) + epsilon)
 *
 * counted as 12 operations a weight, a root and a quotient as one each.
 */
#include "measure.h"

enum { count = 784 * 32 };

static float *w, *g, *m, *v;

__attribute__((noinline)) static void step(void) {
  const __m128 rate1 = _mm_set1_ps(0.1f), rate2 = _mm_set1_ps(0.001f);
  const __m128 alpha = _mm_set1_ps(0.001f), epsilon = _mm_set1_ps(1e-7f);
  for (int i = 0; i < count; i += 4) {
    const __m128 gi = _mm_load_ps(g + i), m0 = _mm_load_ps(m + i), v0 = _mm_load_ps(v + i);
    const __m128 mi = _mm_add_ps(m0, _mm_mul_ps(rate1, _mm_sub_ps(gi, m0)));
    const __m128 vi = _mm_add_ps(v0, _mm_mul_ps(rate2, _mm_sub_ps(_mm_mul_ps(gi, gi), v0)));
    const __m128 change = _mm_div_ps(_mm_mul_ps(mi, alpha), _mm_add_ps(_mm_sqrt_ps(vi), epsilon));
    _mm_store_ps(m + i, mi);
    _mm_store_ps(v + i, vi);
    _mm_store_ps(w + i, _mm_sub_ps(_mm_load_ps(w + i), change));
  }
}

int main(void) {
  w = allocate(count * sizeof(float));
  g = allocate(count * sizeof(float));
  m = allocate(count * sizeof(float));
  v = allocate(count * sizeof(float));
  for (int i = 0; i < count; i++) g[i] = rand() / (float)RAND_MAX - 0.5f;
  measure(step, 12.0 * count);
}
