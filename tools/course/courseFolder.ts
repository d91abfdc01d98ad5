import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "../setup/root.mjs";
import { SetupError } from "../setup/setupError.mjs";

/**
 * The folder of the course: `course` in the clone, or another one with a configuration of its own.
 *
 * @throws {SetupError} if there is no course
 */
export function courseFolder(given?: string): string {
  const folder = given === undefined ? join(root, "course") : resolve(given);
  if (existsSync(join(folder, "nbgrader_config.py"))) return folder;
  throw new SetupError(
    `Cannot find a course: expected nbgrader_config.py in ${folder}\n` +
      "  Name the folder of one: npm run course -- grade ps1 --course FOLDER",
  );
}
