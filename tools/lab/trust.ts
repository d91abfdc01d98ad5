import { readdirSync } from "node:fs";
import { join } from "node:path";
import { jupyterEnvironment } from "../setup/environment.js";
import { fingerprint, isStamped, stamp } from "../setup/fingerprint.mjs";
import { pathsOf } from "../setup/paths.js";
import { capture } from "../setup/processes.js";
import { root } from "../setup/root.mjs";

/** Signs the shipped notebooks, so that Jupyter shows their committed outputs in full. */
export async function trustLessons(): Promise<void> {
  const { notebooks, jupyterState, venvPython } = pathsOf(root);
  const lessons = readdirSync(notebooks).filter((name) => /^\d\d-.*\.ipynb$/.test(name));
  const stampFile = join(jupyterState, "trusted.stamp");
  const value = fingerprint(notebooks, lessons);
  if (lessons.length === 0 || isStamped(stampFile, value)) return;
  const { status, stderr } = await capture(venvPython, ["-m", "nbformat.sign", ...lessons], {
    cwd: notebooks,
    env: jupyterEnvironment(),
  });
  if (status === 0) stamp(stampFile, value);
  else console.error(`Cannot sign the lessons, figures may wait for a run:\n${stderr}`);
}
