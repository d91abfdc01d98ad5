import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const here = join(root, "test", "engine", "everywhere");

/**
 * Makes the program for Node; the library stays outside, as it is installed in `node_modules`.
 *
 * @returns {Promise<string>} the program's path
 */
export async function bundleForNode() {
  const outfile = join(root, "build", "everywhere", "inNode.cjs");
  await build({
    ...{ entryPoints: [join(here, "inNode.ts")], outfile, bundle: true, logLevel: "error" },
    ...{ platform: "node", target: "node20", external: ["@deltabook/nn"] },
  });
  return outfile;
}

/**
 * Makes the scripts for a browser: the page's and that of the threads, each with the library in it.
 *
 * @returns {Promise<Map<string, string>>} their text by their name
 */
export async function bundleForBrowser() {
  const { outputFiles } = await build({
    entryPoints: {
      page: join(here, "inBrowser.ts"),
      thread: join(root, "lib", "dist", "engine", "thread.js"),
    },
    ...{ outdir: join(root, "build", "everywhere"), write: false, bundle: true, logLevel: "error" },
    target: "es2022",
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? "", text]));
}
