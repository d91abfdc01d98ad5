import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder: the nearest one above this file that holds the package lock. */
export const root = nearestWith("package-lock.json", dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} name
 * @param {string} folder
 * @returns {string}
 */
function nearestWith(name, folder) {
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, name)) ? folder : nearestWith(name, parent);
}
