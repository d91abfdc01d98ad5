/* Sums of 32 numbers over what is not 0: the inner loop of a sparse layer, and of its gradient. */
#pragma once

#include <immintrin.h>
#include <stdint.h>

/* One number that is not 0: where the row of 32 that it multiplies begins, in bytes, and its value. */
typedef struct { uint32_t offset; float value; } Entry;

/* sums[0..32) = sum over the entries of value * row. */
static inline void sum_scaled_rows(const Entry *entry, const Entry *end, const char *rows, float *sums) {
  __m128 s0 = _mm_setzero_ps(), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
  for (; entry < end; entry++) {
    const float *w = (const float *)(rows + entry->offset);
    const __m128 x = _mm_set1_ps(entry->value);
    s0 = _mm_add_ps(s0, _mm_mul_ps(x, _mm_load_ps(w)));
    s1 = _mm_add_ps(s1, _mm_mul_ps(x, _mm_load_ps(w + 4)));
    s2 = _mm_add_ps(s2, _mm_mul_ps(x, _mm_load_ps(w + 8)));
    s3 = _mm_add_ps(s3, _mm_mul_ps(x, _mm_load_ps(w + 12)));
    s4 = _mm_add_ps(s4, _mm_mul_ps(x, _mm_load_ps(w + 16)));
    s5 = _mm_add_ps(s5, _mm_mul_ps(x, _mm_load_ps(w + 20)));
    s6 = _mm_add_ps(s6, _mm_mul_ps(x, _mm_load_ps(w + 24)));
    s7 = _mm_add_ps(s7, _mm_mul_ps(x, _mm_load_ps(w + 28)));
  }
  _mm_store_ps(sums, s0), _mm_store_ps(sums + 4, s1), _mm_store_ps(sums + 8, s2), _mm_store_ps(sums + 12, s3);
  _mm_store_ps(sums + 16, s4), _mm_store_ps(sums + 20, s5), _mm_store_ps(sums + 24, s6), _mm_store_ps(sums + 28, s7);
}
