import { setTimeout } from "node:timers/promises";

/** Milliseconds between two looks. */
const pace = 500;

/** What has started this process; looked up at once, since it may be gone while the process is still at work. */
const starter = process.ppid;

/** What `leftByNpm` looks at. */
export interface OwnProcess {
  readonly env: NodeJS.ProcessEnv;
  readonly ppid: number;
}

/**
 * Resolves when npm has started this process and is gone: the shell in between keeps a signal that ends npm to itself, and
 * ends with it. A process that npm has not started waits for ever, and may outlive what has started it.
 */
export async function leftByNpm(own: OwnProcess = process, parent = starter): Promise<void> {
  if (own.env["npm_lifecycle_event"] === undefined) return new Promise(() => undefined);
  while (own.ppid === parent) await setTimeout(pace, undefined, { ref: false });
}
