import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../../setup/setupError.mjs";
import { isWritable } from "../../setup/writable.mjs";

/** What Jupyter reads in a kernel's kernel.json. */
interface Kernelspec {
  readonly argv: readonly string[];
  readonly metadata?: { readonly deltabook?: string };
}

/** The kernel's name, which the lessons ask for. */
const name = "tslab";

/**
 * Puts the kernel of the clone at `root` into a folder of kernels; the clone's own copy needs no absolute path, this
 * one does.
 *
 * @returns the folder it has written
 * @throws SetupError if there is another kernel of the same name, or the folder cannot be written
 */
export function installKernelspec(root: string, kernels: string, node: string): string {
  const target = join(kernels, name);
  checkPlace(kernels, target);
  const source = join(root, "tools/jupyter/kernels", name);
  cpSync(source, target, { recursive: true });
  const spec = read(source);
  const main = join(root, "build/tools/kernel/main.js");
  const argv = [
    node,
    ...spec.argv.slice(1).map((part) => (part.endsWith("main.js") ? main : part)),
  ];
  const installed = { ...spec, argv, metadata: { deltabook: root } };
  writeFileSync(join(target, "kernel.json"), `${JSON.stringify(installed, null, 2)}\n`);
  return target;
}

function checkPlace(kernels: string, target: string): void {
  if (existsSync(target) && ownerOf(target) === undefined) {
    throw new SetupError(
      `Cannot install the kernel: ${target} holds another kernel named ${name}.\n` +
        `  Remove it (jupyter kernelspec remove ${name}) or move it away, then type the same command again.`,
    );
  }
  if (!isWritable(kernels)) {
    throw new SetupError(
      `Cannot install the kernel: ${kernels} cannot be written.\n` +
        "  Choose the folder of a Python environment of your own: npm run kernel -- install --prefix FOLDER",
    );
  }
}

/** Removes the kernel that `installKernelspec` has put into a folder of kernels; returns the folder, or undefined if there is none. */
export function removeKernelspec(kernels: string): string | undefined {
  const target = join(kernels, name);
  if (ownerOf(target) === undefined) return undefined;
  rmSync(target, { recursive: true });
  return target;
}

/** The clone that an installed kernel belongs to; undefined if there is none or it is not ours. */
function ownerOf(folder: string): string | undefined {
  try {
    return read(folder).metadata?.deltabook;
  } catch {
    return undefined;
  }
}

function read(folder: string): Kernelspec {
  return JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8")) as Kernelspec;
}
