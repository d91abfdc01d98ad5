import type { Random } from "../../random";

/** A random number with 3 decimals, which a message prints in full. */
export function decimal(random: Random, low: number, high: number): number {
  return Math.round(random.uniform(low, high) * 1000) / 1000;
}

/** So many random numbers with 3 decimals. */
export function decimals(random: Random, count: number, low: number, high: number): number[] {
  return Array.from({ length: count }, () => decimal(random, low, high));
}

/** A table of random numbers with 3 decimals. */
export function table(random: Random, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => decimals(random, columns, -2, 2));
}

/** A whole number from `low` to `high`, both included. */
export function whole(random: Random, low: number, high: number): number {
  return low + random.integer(high - low + 1);
}

/** So many labels of `classes` classes. */
export function labels(random: Random, count: number, classes: number): number[] {
  return Array.from({ length: count }, () => random.integer(classes));
}

/** Softmax's outputs: positive, with 3 decimals, 1 in total. */
export function shares(random: Random, count: number): number[] {
  const parts = Array.from({ length: count }, () => whole(random, 50, 300));
  const total = parts.reduce((a, b) => a + b);
  const most = parts.slice(1).map((part) => Math.round((1000 * part) / total));
  return [1000 - most.reduce((a, b) => a + b, 0), ...most].map((part) => part / 1000);
}
