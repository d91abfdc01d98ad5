import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { collectDeclarations } from "./declarations.js";
import { precompileNotebooks } from "./precompile.js";
import { bundleScripts } from "./scripts.js";

const require = createRequire(import.meta.url);

/** From where to where, below `assets`. */
const copies = [
  [require.resolve("plotly.js-cartesian-dist-min"), "plotly-cartesian.min.js"],
  ["lib/dist/data/mnist-10000.gz", "data/mnist-10000.gz"],
  ["lib/dist/data/manifest.json", "data/manifest.json"],
  ["build/widgets/widgets.js", "widgets.js"],
] as const;

/** Writes the site's scripts, what its compiler reads, the digits, and the compiled cells of the notebooks. */
export async function bundleSite(root: string, out: string): Promise<void> {
  const assets = join(out, "assets");
  await mkdir(assets, { recursive: true });
  await Promise.all([
    bundleScripts(root, assets),
    ...copies.map((copy) => place(root, assets, copy)),
  ]);
  const files = collectDeclarations(root);
  await writeFile(join(assets, "declarations.json"), JSON.stringify(files));
  await precompileNotebooks(root, files, join(out, "lessons"));
}

async function place(
  root: string,
  assets: string,
  [from, to]: (typeof copies)[number],
): Promise<void> {
  const target = join(assets, to);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(resolve(root, from), target);
}
