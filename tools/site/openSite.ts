import { bringUpToDate } from "../build/step.js";
import { root } from "../setup/root.mjs";
import { site } from "./buildSite.js";
import { serveUntilStopped, type ServeSiteOptions } from "./serveUntilStopped.js";

/** Builds the web edition, where something has changed, and serves it until Ctrl-C. */
export async function openSite(options: ServeSiteOptions): Promise<number> {
  await bringUpToDate(site, root);
  return serveUntilStopped(options);
}
