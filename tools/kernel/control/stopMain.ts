import { Session } from "node:inspector";
import { grace } from "./grace.js";
import type { ThreadState } from "./threadState.js";

/** How often to look whether the main thread has answered. */
const interval = 25;

/** A main thread that has not answered for so long is in a loop that does not end. */
const patience = 300;

/**
 * Waits until the main thread has seen the press of Stop with this number. When it does not, because a loop keeps it,
 * what it runs is terminated. The compiler never is; and what listens to Stop has its moment.
 *
 * @returns whether something was terminated
 */
export async function stopIfBlocked(
  press: number,
  state: ThreadState,
  terminate: () => Promise<void> = terminateMain,
): Promise<boolean> {
  let terminated = false;
  for (let waited = 0; state.answered < press; waited += state.isCompiling ? 0 : interval) {
    const isRepeated = press - state.answered > 1;
    const limit = isRepeated ? interval : state.listeners > 0 ? grace : patience;
    if (waited >= limit && !state.isCompiling) {
      await terminate();
      terminated = true;
      waited = 0;
    }
    await sleep(interval);
  }
  return terminated;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Ends the JavaScript that the main thread runs now, wherever it is. */
function terminateMain(): Promise<void> {
  const session = new Session();
  session.connectToMainThread();
  return new Promise((resolve) => {
    session.post("Runtime.terminateExecution", () => {
      session.disconnect();
      resolve();
    });
  });
}
