import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Step } from "../build/step.js";
import { bundleSite } from "./bundles/index.js";
import { writePages } from "./pages/index.js";
import { writeServiceWorker } from "./serviceWorker.js";

const built = "site/dist";

/** The web edition as a folder that any static host can serve. */
export const site: Step = {
  name: "the web edition",
  inputs: [
    ...["notebooks", "bench/RESULTS.md", "bench/mnist.svg", "lib/src", "lib/package.json"],
    ...["datasets/manifest.json", "site/globals", "site/src", "site/styles", "site/texts"],
    ...["site/tsconfig.json", "tools/site", "tools/kernel", "tools/notebooks", "tools/build"],
    ...["tools/jupyter/labextension", "package-lock.json"],
  ],
  outputs: [`${built}/index.html`, `${built}/assets/page.js`, `${built}/serviceWorker.js`],
  make: buildSite,
};

/** Builds the web edition anew; the one that stands is replaced when the new one is whole. */
export async function buildSite(root: string): Promise<void> {
  const out = join(root, "build", `site-${process.pid}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  try {
    await Promise.all([writePages(root, out), bundleSite(root, out)]);
    await writeServiceWorker(root, out);
    replaceFolder(join(root, built), out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function replaceFolder(old: string, by: string): void {
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(old), { recursive: true });
  renameSync(by, old);
}
