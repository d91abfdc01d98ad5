import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * SHA-256 over names and contents of all files at or under `paths`, so that a checkout or a copy with
 * new dates but the same contents counts as unchanged.
 *
 * @param {string} folder  what `paths` are relative to
 * @param {readonly string[]} paths  files or folders; names that begin with `.` or `__` are left out
 * @returns {string} 64 hexadecimal digits
 */
export function fingerprint(folder, paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesUnder(folder, path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} file  where `stamp` wrote
 * @param {string} value
 * @returns {boolean} whether the file holds just this value
 */
export function isStamped(file, value) {
  try {
    return readFileSync(file, "utf8") === value;
  } catch {
    return false;
  }
}

/**
 * Writes down that the work with this fingerprint is done; always the last act of that work.
 *
 * @param {string} file
 * @param {string} value
 * @returns {void}
 */
export function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]} in an order that is the same on every system
 */
function filesUnder(folder, path) {
  if (!statSync(join(folder, path)).isDirectory()) return [path];
  const names = readdirSync(join(folder, path)).filter((name) => !/^(\.|__)/.test(name));
  return names.sort().flatMap((name) => filesUnder(folder, `${path}/${name}`));
}
