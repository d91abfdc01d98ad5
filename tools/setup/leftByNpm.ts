import { watchParent } from "../kernel/control/parent.js";

/** What has started this process; looked up at once, since it may be gone while the process is still at work. */
const starter = process.ppid;

/**
 * Resolves when npm has started this process and is gone: the shell in between keeps a signal that ends npm to itself, and
 * ends with it. A process that npm has not started waits for ever, and may outlive what has started it.
 */
export function leftByNpm(env: NodeJS.ProcessEnv = process.env, parent = starter): Promise<void> {
  return new Promise((resolve) => {
    if (env["npm_lifecycle_event"] !== undefined) watchParent(parent, resolve);
  });
}
