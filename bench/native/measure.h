/* Times a loop of C and prints its speed as the bench expects it. */
#pragma once

#include <immintrin.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Zeroed memory on a cache line. */
static void *allocate(size_t bytes) {
  void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64);
  for (size_t i = 0; i < bytes; i++) ((char *)memory)[i] = 0;
  return memory;
}

/* Calls `loop` again and again for a second: 9 rounds, of which the median counts. */
static void measure(void (*loop)(void), double operations) {
  enum { rounds = 9 };
  double seconds[rounds], start = now();
  int calls = 0;
  while (now() - start < 0.1) loop(), calls++;
  for (int round = 0; round < rounds; round++) {
    start = now();
    for (int call = 0; call < calls; call++) loop();
    seconds[round] = (now() - start) / calls;
  }
  qsort(seconds, rounds, sizeof *seconds, ascending);
  double gflops = operations / seconds[rounds / 2] / 1e9;
  printf("RESULT {\"measured\":{\"gflops\":%.6g},\"versions\":{\"gcc\":\"%s\"}}\n", gflops, __VERSION__);
}
