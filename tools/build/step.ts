import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, stamp } from "../setup/fingerprint.mjs";

/** A part of the build: what it makes from what. Paths are relative to the repository's root. */
export interface Step {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  make(root: string): void | Promise<void>;
}

/** Makes the step's outputs, unless they were made from just these inputs. */
export async function bringUpToDate(step: Step, root: string): Promise<void> {
  const value = fingerprint(root, step.inputs);
  const stampFile = join(root, "build", "stamps", step.name);
  const isThere = step.outputs.every((output) => existsSync(join(root, output)));
  if (isThere && isStamped(stampFile, value)) return;
  console.error(`Building ${step.name} ...`);
  await step.make(root);
  stamp(stampFile, value);
}
