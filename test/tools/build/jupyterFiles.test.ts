import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jupyterFiles } from "../../../tools/build/jupyterFiles.js";
import { temporaryFolder, writeFiles } from "../setup/machine.js";

const plotly = "plotly.js-cartesian-dist-min/plotly-cartesian.min.js";
const files = {
  "tools/jupyter/kernels/tslab/kernel.json": "{}",
  "tools/jupyter/config/jupyter_server_config.json": "{}",
  "tools/jupyter/labextension/package.json": `{ "load": "static/remoteEntry.js" }`,
  "tools/jupyter/labextension/static/remoteEntry.js": "",
  [`node_modules/${plotly}`]: "",
  "build/widgets/widgets.js": "",
  "build/jupyter/kernels/old/kernel.json": "{}",
};

/** Builds, and returns the folder of the extension's files as its package.json names it. */
async function build(root: string): Promise<string> {
  await jupyterFiles.make(root);
  const extension = join(root, "build/jupyter/labextensions/deltabook");
  const { load } = JSON.parse(readFileSync(join(extension, "package.json"), "utf8")) as {
    load: string;
  };
  expect(existsSync(join(extension, load))).toBe(true);
  return join(extension, load, "..");
}

test("jupyterFiles puts everything where Jupyter looks for it, and removes what was there", async () => {
  const root = temporaryFolder(files);
  const folder = await build(root);
  expect(existsSync(join(folder, "plotly-cartesian.min.js"))).toBe(true);
  expect(existsSync(join(folder, "widgets.js"))).toBe(true);
  const jupyter = join(root, "build/jupyter");
  expect(existsSync(join(jupyter, "kernels/tslab/kernel.json"))).toBe(true);
  expect(existsSync(join(jupyter, "config/jupyter_server_config.json"))).toBe(true);
  expect(existsSync(join(jupyter, "kernels/old"))).toBe(false);
});

test("jupyterFiles gives the extension's files a new address when they change, and only then", async () => {
  const root = temporaryFolder(files);
  const before = await build(root);
  expect(await build(root)).toBe(before);
  writeFiles(root, { "tools/jupyter/labextension/static/remoteEntry.js": "changed" });
  expect(await build(root)).not.toBe(before);
});
