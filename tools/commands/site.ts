import { join } from "node:path";
import { parseArgs } from "node:util";
import { bringUpToDate } from "../build/step.js";
import { portNumber } from "../setup/portNumber.js";
import { root } from "../setup/root.mjs";
import { site } from "../site/buildSite.js";
import { openSite } from "../site/openSite.js";
import type { ServeSiteOptions } from "../site/serveUntilStopped.js";

const usage = `Usage: npm run site
       npm run site -- --serve [--port 8899] [--no-browser]

Builds the web edition into site/dist, where something has changed: a folder for any static host, which needs no server
of its own. With --serve it is opened on this machine, until Ctrl-C.

Exit codes: 0 it is built, 1 the port is taken, 2 a wrong argument.`;

interface Options extends ServeSiteOptions {
  readonly serve: boolean;
}

/** The `npm run site` command. Returns its exit code. */
export async function run(args: string[]): Promise<number> {
  const options = readArguments(args);
  if (typeof options === "number") return options;
  if (options.serve) return openSite(options);
  await bringUpToDate(site, root);
  console.log(
    `The web edition is built: ${join(root, "site/dist")}\n  npm run site -- --serve opens it.`,
  );
  return 0;
}

/** What the arguments ask for, or the exit code where there is nothing to do. */
function readArguments(args: string[]): Options | number {
  try {
    const { values } = parseArgs({
      args,
      options: {
        serve: { type: "boolean", default: false },
        port: { type: "string" },
        "no-browser": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const { serve, port, help, "no-browser": noBrowser } = values;
    if (help) {
      console.log(usage);
      return 0;
    }
    return { serve, browser: !noBrowser, port: port === undefined ? undefined : portNumber(port) };
  } catch (error) {
    console.error(`Cannot build the web edition: ${(error as Error).message}\n\n${usage}`);
    return 2;
  }
}
