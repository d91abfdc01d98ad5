/*
 * The sums of 1,024 samples at 32 units, from the inputs that are not 0: for each of them, 32 weights that lie side by side
 * are multiplied by it and added to the sample's 32 sums, which stay in 8 registers.
 */
#include "measure.h"
#include <stdint.h>

enum { samples = 1024, inputs = 784, nonZeros = 152, units = 32 };

/* One input that is not 0: where its weights begin, in bytes, and its value. */
typedef struct { uint32_t offset; float value; } Entry;

static char *weights;
static float *sums;
static Entry *entries;

__attribute__((noinline)) static void forward(void) {
  const Entry *entry = entries;
  for (int sample = 0; sample < samples; sample++) {
    __m128 s0 = _mm_setzero_ps(), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
    for (const Entry *end = entry + nonZeros; entry < end; entry++) {
      const float *w = (const float *)(weights + entry->offset);
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
    float *s = sums + sample * units;
    _mm_store_ps(s, s0), _mm_store_ps(s + 4, s1), _mm_store_ps(s + 8, s2), _mm_store_ps(s + 12, s3);
    _mm_store_ps(s + 16, s4), _mm_store_ps(s + 20, s5), _mm_store_ps(s + 24, s6), _mm_store_ps(s + 28, s7);
  }
}

int main(void) {
  weights = allocate(inputs * units * sizeof(float));
  sums = allocate(samples * units * sizeof(float));
  entries = allocate(samples * nonZeros * sizeof(Entry));
  for (int i = 0; i < inputs * units; i++) ((float *)weights)[i] = rand() / (float)RAND_MAX;
  for (int i = 0; i < samples * nonZeros; i++) {
    entries[i] = (Entry){i % nonZeros * 5 % inputs * units * sizeof(float), 0.5f};
  }
  measure(forward, 2.0 * samples * nonZeros * units);
}
