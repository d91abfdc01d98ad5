import { once } from "node:events";
import { join } from "node:path";
import { openBrowser } from "../lab/openBrowser.js";
import { leftByNpm } from "../setup/leftByNpm.js";
import { thisMachine } from "../setup/machine.js";
import { root } from "../setup/root.mjs";
import { SetupError } from "../setup/setupError.mjs";
import { serveFolder, type StaticServer } from "./serve.js";

/** Always the same: what a browser keeps of a learner's work belongs to the address with its port. */
const usualPort = 8899;

/** Settings of `serveUntilStopped`. */
export interface ServeSiteOptions {
  readonly port?: number | undefined;
  /** Whether to open the learner's browser. */
  readonly browser: boolean;
}

/**
 * Serves the web edition, which must be built, until Ctrl-C, or until npm, which has started it, is gone.
 *
 * @throws {SetupError} if the port is taken
 */
export async function serveUntilStopped({
  port = usualPort,
  browser,
}: ServeSiteOptions): Promise<number> {
  const server = await serve(port);
  console.log(`\nDeltabook's web edition is open at ${server.url}\nCtrl-C ends it.\n`);
  if (browser) openBrowser(server.url, thisMachine);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal));
  await Promise.race([...signals, leftByNpm()]);
  await server.close();
  return 0;
}

async function serve(port: number): Promise<StaticServer> {
  try {
    return await serveFolder(join(root, "site", "dist"), { port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new SetupError(
      `Cannot serve the web edition: port ${port} is taken\n` +
        "  If it is open already, go to that window. Else name another port: npm run site -- --serve --port 8900",
    );
  }
}
