import { parseArgs } from "node:util";
import { openBrowser } from "../lab/openBrowser.js";
import { startServer } from "../lab/server.js";
import { openedBefore } from "../lab/serverInfos.js";
import { trustLessons } from "../lab/trust.js";
import { thisMachine } from "../setup/machine.js";
import { portNumber } from "../setup/portNumber.js";
import { SetupError, isSetupError } from "../setup/setupError.mjs";
import { ensureVenv } from "../setup/venv.js";
import type { ServeSiteOptions } from "../site/serveUntilStopped.js";

/** Where JupyterLab listens, unless another port is asked for. */
export const usualPort = 8888;

/** What a start needs of the rest of the project; the tests have some of their own. */
export interface StartParts {
  /** Makes the Python environment that JupyterLab is in. */
  readonly ensureVenv: () => Promise<unknown>;
  /** Builds and serves the web edition, until Ctrl-C. */
  readonly openSite: (options: ServeSiteOptions) => Promise<number>;
}

/**
 * `npm start [-- --no-browser] [-- --port 8888]`: opens the lessons in JupyterLab until Ctrl-C. Where it is open
 * already, that one is shown, unless a port is asked for: two would write the same notebooks. Where there is no Python for
 * JupyterLab, the web edition is opened, which needs none.
 */
export async function run(
  args: string[],
  { ensureVenv: prepare, openSite }: StartParts = { ensureVenv, openSite: buildAndServe },
): Promise<number> {
  const { port, browser } = readArguments(args);
  try {
    await prepare();
  } catch (error) {
    if (!isSetupError(error)) throw error;
    console.error(
      `${error.message}\n\nWithout JupyterLab the lessons open in the web edition, which runs them in the browser.`,
    );
    return openSite({ port, browser });
  }
  const opened = port === undefined ? await openedBefore() : undefined;
  if (opened !== undefined) {
    console.log(`\nDeltabook is open already, at ${opened}\nIts menu File > Shut Down ends it.\n`);
    if (browser) openBrowser(opened, thisMachine);
    return 0;
  }
  return serve(port ?? usualPort, browser);
}

async function buildAndServe(options: ServeSiteOptions): Promise<number> {
  const { openSite } = await import("../site/openSite.js");
  return openSite(options);
}

/** Opens JupyterLab, and waits for its end. */
async function serve(port: number, browser: boolean): Promise<number> {
  const server = startServer(port);
  let isStopping = false as boolean;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      isStopping = true;
      server.stop();
    });
  }
  const [url] = await Promise.all([server.url, trustLessons()]);
  if (url !== undefined) {
    console.log(`\nDeltabook is open at ${url}\nCtrl-C ends it.\n`);
    if (browser) openBrowser(url, thisMachine);
  }
  const status = await server.ended;
  return isStopping ? 0 : status;
}

function readArguments(args: string[]): { port: number | undefined; browser: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string" }, "no-browser": { type: "boolean" } },
    });
    const port = values.port === undefined ? undefined : portNumber(values.port);
    return { port, browser: values["no-browser"] !== true };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SetupError(`Cannot start: ${error.message}\n  npm start -- --no-browser --port 8888`);
  }
}
