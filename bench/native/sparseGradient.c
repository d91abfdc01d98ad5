/*
 * The gradient with respect to 784 x 32 weights, from the samples in which an input is not 0: for each of them, the gradients
 * of its 32 units, which lie side by side, are multiplied by the input and added to the 32 sums of the input.
 */
#include "measure.h"
#include "scaledRows.h"

enum { samples = 1024, inputs = 784, nonZeros = 196, units = 32 };

static char *gradients;
static float *sums;
static Entry *entries;

__attribute__((noinline)) static void backward(void) {
  for (int input = 0; input < inputs; input++) {
    const Entry *entry = entries + input * nonZeros;
    sum_scaled_rows(entry, entry + nonZeros, gradients, sums + input * units);
  }
}

int main(void) {
  gradients = allocate(samples * units * sizeof(float));
  sums = allocate(inputs * units * sizeof(float));
  entries = allocate(inputs * nonZeros * sizeof(Entry));
  for (int i = 0; i < samples * units; i++) ((float *)gradients)[i] = rand() / (float)RAND_MAX;
  for (int i = 0; i < inputs * nonZeros; i++) {
    entries[i] = (Entry){i % nonZeros * 5 % samples * units * sizeof(float), 0.5f};
  }
  measure(backward, 2.0 * inputs * nonZeros * units);
}
