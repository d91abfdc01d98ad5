import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { areBuilt, buildKernels } from "./kernels.mjs";

const inputs = [
  "lib/src",
  "lib/package.json",
  "lib/tsconfig.json",
  "tools",
  "tsconfig.base.json",
  "package-lock.json",
];

/**
 * @param {string} root
 * @returns {boolean} whether `lib/dist` and `build/tools` were made from just these sources
 */
export function isCompiled(root) {
  const outputs = ["lib/dist/index.js", "build/tools/build/index.js"];
  return (
    outputs.every((file) => existsSync(join(root, file))) &&
    areBuilt(root) &&
    isStamped(stampFile(root), fingerprint(root, inputs))
  );
}

/**
 * Compiles the kernels, the library and the tools. With type errors the JavaScript is written all the same, but
 * not stamped.
 *
 * @param {string} root
 * @returns {boolean} whether there were no errors
 */
export function compile(root) {
  if (!buildKernels(root)) return false;
  const value = fingerprint(root, inputs);
  // Not node_modules/.bin/tsc: that one is tslab's TypeScript 5.0.
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-b", "lib", "tools"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status === 0) stamp(stampFile(root), value);
  return status === 0;
}

/** @param {string} root */
function stampFile(root) {
  return join(root, "build/stamps/compiled");
}
