import type { Step } from "./step.js";

/**
 * The library in one file for Node: two hundred small ones take five times as long to load. It lies as deep in the library's
 * folder as the files that it holds, which find others by their own place.
 */
export const bundle: Step = {
  name: "the library in one file",
  inputs: ["lib/src", "tools/build/bundle.ts", "package-lock.json"],
  outputs: ["lib/dist/node/deltabook.js"],
  make: async (root) => {
    const { build } = await import("esbuild");
    await build({
      absWorkingDir: root,
      entryPoints: ["lib/src/index.ts"],
      outfile: "lib/dist/node/deltabook.js",
      tsconfig: "lib/tsconfig.json",
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
    });
  },
};
