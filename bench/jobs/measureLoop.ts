import { median } from "../report/median.js";

/** A loop over numbers, and how many operations on them a call does. */
export interface Loop {
  readonly operations: number;
  readonly run: () => void;
}

const rounds = 9;

/** Calls a loop again and again for about a second: the operations of a nanosecond, as `native/measure.h` counts them. */
export function measureLoop(
  { operations, run }: Loop,
  now = (): number => performance.now(),
): number {
  let calls = 0;
  for (const start = now(); now() - start < 100; calls++) run();
  const nanoseconds = Array.from({ length: rounds }, () => {
    const start = now();
    for (let call = 0; call < calls; call++) run();
    return (1e6 * (now() - start)) / calls;
  });
  return operations / median(nanoseconds);
}
