import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Step } from "./step.js";

const file = "lib/dist/node/deltabook.js";
const module = "lib/dist/node/deltabook.mjs";

/**
 * The library in one file for Node, and the program of its threads in another: two hundred small ones take five times as
 * long to load. They lie as deep in the library's folder as the files that they hold, which find others by their own place.
 * A small module gives it to those who import it: Node would go through the whole file once more, to find its exports.
 */
export const bundle: Step = {
  name: "the library in one file",
  inputs: ["lib/src", "tools/build/bundle.ts", "package-lock.json"],
  outputs: [file, module, "lib/dist/node/thread.js"],
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
    writeFileSync(join(root, module), moduleOf(join(root, file)));
  },
};

/** A module that exports what a CommonJS file does, as a whole and each by its name. */
function moduleOf(path: string): string {
  const names = Object.keys(createRequire(path)(path) as object).join(", ");
  return [
    `import { createRequire } from "node:module";`,
    `const library = createRequire(import.meta.url)("./deltabook.js");`,
    `export default library;`,
    `export const { ${names} } = library;`,
    "",
  ].join("\n");
}
