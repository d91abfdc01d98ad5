import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const name = "serviceWorker.js";

/** Writes the service worker of the site in `out`, which knows all its files. To be called when all others are written. */
export async function writeServiceWorker(root: string, out: string): Promise<void> {
  const files = await listFiles(out);
  await build({
    absWorkingDir: root,
    entryPoints: ["site/src/serviceWorker.ts"],
    outfile: join(out, name),
    tsconfig: "site/tsconfig.json",
    define: { siteFiles: JSON.stringify(files) },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
  });
}

/** The files below a folder, smallest first: the path of each, and its SHA-256 in base64. */
async function listFiles(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter(
    (path) => path !== name && /\.\w+$/.test(path) && !path.endsWith(".map"),
  );
  const files = await Promise.all(
    paths.map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
  );
  files.sort((a, b) => a.content.length - b.content.length || (a.path < b.path ? -1 : 1));
  return Object.fromEntries(
    files.map(({ path, content }) => [
      path.replaceAll("\\", "/"),
      createHash("sha256").update(content).digest("base64"),
    ]),
  );
}
