import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "./step.js";

const plotly = "plotly-cartesian.min.js";

/** From where to where: what Jupyter finds through `JUPYTER_PATH` and `JUPYTER_CONFIG_PATH`. */
const copies = [
  ["tools/jupyter/kernels", "build/jupyter/kernels"],
  ["tools/jupyter/config", "build/jupyter/config"],
  ["tools/jupyter/labextension", "build/jupyter/labextensions/deltabook"],
  [
    `node_modules/plotly.js-cartesian-dist-min/${plotly}`,
    `build/jupyter/labextensions/deltabook/static/${plotly}`,
  ],
] as const;

/** Assembles `build/jupyter`: the kernel, the extension that draws figures, the configuration. */
export const jupyterFiles: Step = {
  name: "Jupyter's kernel and extension",
  inputs: copies.map(([from]) => from),
  outputs: copies.map(([, to]) => to),
  make: (root) => {
    rmSync(join(root, "build/jupyter"), { recursive: true, force: true });
    for (const [from, to] of copies) cpSync(join(root, from), join(root, to), { recursive: true });
  },
};
