import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bringUpToDate } from "../../tools/build/step";
import { root } from "../../tools/setup/root.mjs";
import { site } from "../../tools/site/buildSite";
import { serveFolder } from "../../tools/site/serve";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that the tests' copy of the site lies in. */
    siteFolder: string;
    /** Its address, under a sub-path as that of a project's page; ends with a slash. */
    siteUrl: string;
  }
}

/** Builds the site once for all tests, and serves a copy of it, which nothing changes while they run. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  await bringUpToDate(site, root);
  const folder = join(root, "build", "test", `site-${process.pid}`);
  cpSync(join(root, "site", "dist"), folder, { recursive: true });
  const server = await serveFolder(folder, { under: "/deltabook/" });
  project.provide("siteFolder", folder);
  project.provide("siteUrl", server.url);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
