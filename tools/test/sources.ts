import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../setup/fingerprint.mjs";
import { root } from "../setup/root.mjs";

/** What is made from other files, or fetched: no source of any check. */
const made = new Set([
  ...[".git", ".jupyter", ".venv", "build", "node_modules"],
  ...["datasets/cache", "lib/dist", "lib/node_modules"],
]);

/**
 * A fingerprint of all that types, lint and format depend on: each file of the clone that is not
 * made by a tool, and this Node. `package-lock.json` stands for the packages.
 *
 * @param folder  the repository's
 */
export function sourcesFingerprint(folder: string = root): string {
  const paths = namesIn(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory()
      ? namesIn(join(folder, name)).map((inner) => `${name}/${inner}`)
      : [name],
  );
  const sources = paths.filter((path) => !made.has(path));
  return `${process.version} ${fingerprint(folder, sources)}`;
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !made.has(name))
    .sort();
}
