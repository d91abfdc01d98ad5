/*
 * The sums of 1,024 samples at 32 units, from the inputs that are not 0: for each of them, 32 weights that lie side by side
 * are multiplied by it and added to the sample's 32 sums, which stay in 8 registers.
 */
#include "measure.h"
#include "scaledRows.h"

enum { samples = 1024, inputs = 784, nonZeros = 152, units = 32 };

static char *weights;
static float *sums;
static Entry *entries;

__attribute__((noinline)) static void forward(void) {
  for (int sample = 0; sample < samples; sample++) {
    const Entry *entry = entries + sample * nonZeros;
    sum_scaled_rows(entry, entry + nonZeros, weights, sums + sample * units);
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
