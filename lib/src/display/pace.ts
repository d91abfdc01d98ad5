import { platform } from "../platform";

/** A function that is called often and acts seldom; `flush` makes up for the calls that wait. */
export interface Paced {
  (): void;
  readonly flush: () => void;
}

/** Milliseconds between two updates of an output: 4 a second look alive and cost little. */
export const updateInterval = 250;

/** Calls `act` at most once in `interval` milliseconds: at once where it can, else when it is due. */
export function pace(act: () => void, interval: number = updateInterval): Paced {
  let waits = false;
  let asleep = false;
  let last = -Infinity;

  const actNow = (): void => {
    waits = false;
    last = platform.now();
    act();
  };
  const flush = (): void => {
    if (waits) actNow();
  };
  const actWhenDue = async (): Promise<void> => {
    waits = true;
    if (asleep) return;
    asleep = true;
    await platform.sleep(last + interval - platform.now());
    asleep = false;
    flush();
  };
  const paced = (): void => {
    if (platform.now() - last >= interval) actNow();
    else void actWhenDue();
  };
  return Object.assign(paced, { flush });
}
