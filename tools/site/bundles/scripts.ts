import type { BuildOptions } from "esbuild";
import { join } from "node:path";
import { shimPlugin } from "./shims.js";

/** How all scripts of the site are bundled. */
const common = {
  bundle: true,
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
} satisfies BuildOptions;

/** How those are that have the kernel or tslab in them. */
function kernelOptions(root: string): BuildOptions {
  return {
    ...common,
    plugins: [shimPlugin(root)],
    inject: [join(root, "site/src/shims/process.ts")],
    define: { __dirname: '"/tslab/dist"', __filename: '"/tslab/dist/converter.js"' },
    tsconfig: join(root, "site/tsconfig.json"),
  };
}

/** Bundles the scripts of the page and of its workers into the folder `assets`. */
export async function bundleScripts(root: string, assets: string): Promise<void> {
  const { build } = await import("esbuild");
  const worker = { ...kernelOptions(root), absWorkingDir: root, outdir: assets, minify: true };
  const module = { ...common, absWorkingDir: root, outdir: assets, minify: true } as const;
  await Promise.all([
    build({
      ...worker,
      entryPoints: { runner: "site/src/runner/main.ts", compiler: "site/src/compiler/main.ts" },
      format: "iife",
    }),
    build({
      ...module,
      entryPoints: { library: "lib/src/index.ts" },
      format: "iife",
      globalName: "deltabookLibrary",
      tsconfig: "lib/tsconfig.json",
      // The names of classes and functions stand in what cells print.
      minifyIdentifiers: false,
    }),
    build({
      ...module,
      entryPoints: { thread: "lib/src/engine/thread.ts" },
      format: "iife",
      tsconfig: "lib/tsconfig.json",
    }),
    build({
      ...module,
      entryPoints: {
        page: "site/src/page/index.ts",
        editor: "site/src/editor/index.ts",
        markdown: "site/src/markdown/index.ts",
      },
      alias: { "node:path": "path-browserify" },
      format: "esm",
      tsconfig: "site/tsconfig.json",
    }),
  ]);
}

/** Bundles the site's compiler for Node, into one file: it compiles the notebooks' cells when the site is built. */
export async function bundleCompilerForNode(root: string, outfile: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    ...kernelOptions(root),
    absWorkingDir: root,
    entryPoints: ["site/src/compiler/forBuild.ts"],
    outfile,
    format: "cjs",
  });
}
