import type { WrongVerdict } from "./verdict";

/** How often each mistake was made in each exercise, since the kernel started. */
const tries = new Map<string, number>();

/** Counts a failed try; returns how often this mistake has been made in this exercise, from 1 on. */
export function countTry(id: string, { mistake }: WrongVerdict): number {
  const key = `${id} ${mistake}`;
  const count = (tries.get(key) ?? 0) + 1;
  tries.set(key, count);
  return count;
}

/** Forgets all tries: hints begin again with the first. */
export function forgetTries(): void {
  tries.clear();
}
