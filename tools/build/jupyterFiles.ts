import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../setup/fingerprint.mjs";
import type { Step } from "./step.js";

const extension = "build/jupyter/labextensions/deltabook";
const plotly = "plotly-cartesian.min.js";

/** From where to where: what Jupyter finds through `JUPYTER_PATH` and `JUPYTER_CONFIG_PATH`. */
const copies = [
  ["tools/jupyter/kernels", "build/jupyter/kernels"],
  ["tools/jupyter/config", "build/jupyter/config"],
  ["tools/jupyter/labextension", extension],
  ["build/widgets/widgets.js", `${extension}/static/widgets.js`],
  [`node_modules/plotly.js-cartesian-dist-min/${plotly}`, `${extension}/static/${plotly}`],
] as const;

/** Assembles `build/jupyter`: the kernel, the extension that draws figures and widgets, the configuration. */
export const jupyterFiles: Step = {
  name: "Jupyter's kernel and extension",
  inputs: [...copies.map(([from]) => from), "tools/build/jupyterFiles.ts"],
  outputs: ["build/jupyter/kernels", "build/jupyter/config", `${extension}/package.json`],
  make: (root) => {
    rmSync(join(root, "build/jupyter"), { recursive: true, force: true });
    for (const [from, to] of copies) cpSync(join(root, from), join(root, to), { recursive: true });
    nameByContent(root);
  },
};

/** JupyterLab tells browsers to keep an extension's files for a year: changed files need a new address. */
function nameByContent(root: string): void {
  const folder = `static-${fingerprint(root, [extension]).slice(0, 12)}`;
  renameSync(join(root, extension, "static"), join(root, extension, folder));
  const description = join(root, extension, "package.json");
  writeFileSync(description, readFileSync(description, "utf8").replace('"static/', `"${folder}/`));
}
