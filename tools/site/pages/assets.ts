import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** Every browser that runs WebAssembly reads woff2: the same fonts in older forms are left out. */
const newestFonts: Plugin = {
  name: "newest fonts",
  setup(build) {
    build.onLoad({ filter: /katex\.css$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replace(/, *url\([^)]*\.(?:woff|ttf)\) format\([^)]*\)/g, "");
      return { contents, loader: "css" };
    });
  },
};

/** Writes the style sheet with its fonts, the scripts that every page has, and the pictures. */
export async function writeAssets(root: string, out: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: {
      page: "site/styles/page.css",
      shell: "site/src/shell/index.ts",
      theme: "site/src/theme/index.ts",
    },
    outdir: join(out, "assets"),
    tsconfig: "site/tsconfig.json",
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: ["es2022", "chrome123", "firefox120", "safari17.5"],
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    plugins: [newestFonts],
  });
  await copyFile(join(root, "site/styles/icon.svg"), join(out, "assets/icon.svg"));
  await copyPictures(join(root, "bench"), out);
}

/** Those of a page of results, which stand beside it. */
async function copyPictures(folder: string, out: string): Promise<void> {
  const pictures = (await readdir(folder)).filter((name) => name.endsWith(".svg"));
  await Promise.all(pictures.map((name) => copyFile(join(folder, name), join(out, name))));
}
