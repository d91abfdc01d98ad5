import type { Step } from "./step.js";

/** The widgets, with what they use of the library, in one module for browsers: nothing else is loaded. */
export const widgets: Step = {
  name: "the widgets in one script",
  inputs: ["lib/src", "lib/package.json", "tools/build/widgets.ts", "package-lock.json"],
  outputs: ["build/widgets/widgets.js"],
  make: async (root) => {
    const { build } = await import("esbuild");
    await build({
      absWorkingDir: root,
      entryPoints: { widgets: "lib/src/widgets/view/index.ts" },
      outdir: "build/widgets",
      tsconfig: "lib/tsconfig.json",
      bundle: true,
      platform: "browser",
      format: "esm",
      target: "es2022",
      charset: "utf8",
      minify: true,
    });
  },
};
