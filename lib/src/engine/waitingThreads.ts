/** How to end the threads that wait for work which may never come. */
let end = (): Promise<void> => Promise.resolve();

/** Says how to end those that wait: training that starts threads of its own needs their memory. */
export function onThreadsNeeded(endWaiting: () => Promise<void>): void {
  end = endWaiting;
}

/** Ends the threads that wait. */
export function endWaitingThreads(): Promise<void> {
  return end();
}
