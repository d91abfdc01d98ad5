import type { Step } from "./step.js";

/**
 * The library in one file for Node, and the program of its threads in another: two hundred small ones take five times as
 * long to load. They lie as deep in the library's folder as the files that they hold, which find others by their own place.
 */
export const bundle: Step = {
  name: "the library in one file",
  inputs: ["lib/src", "tools/build/bundle.ts", "package-lock.json"],
  outputs: ["lib/dist/node/deltabook.js", "lib/dist/node/thread.js"],
  make: async (root) => {
    const { build } = await import("esbuild");
    await build({
      absWorkingDir: root,
      entryPoints: { deltabook: "lib/src/index.ts", thread: "lib/src/engine/thread.ts" },
      outdir: "lib/dist/node",
      tsconfig: "lib/tsconfig.json",
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      sourcemap: true,
      sourcesContent: false,
    });
  },
};
