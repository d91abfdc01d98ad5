import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile, isCompiled } from "./compile.mjs";
import { installPackages, packagesProblem } from "./packages.mjs";
import { root } from "./root.mjs";
import { SetupError, isSetupError } from "./setupError.mjs";

/**
 * Brings a fresh or changed clone up to date, then runs one command. Each part looks first whether
 * there is anything to do, so that a clone that is up to date loses only a moment here.
 *
 * @param {string[]} words  the command's name and its arguments
 * @returns {Promise<void>} the command's exit code is left in `process.exitCode`
 */
export async function bootstrap([command = "", ...args]) {
  try {
    process.exitCode = await runCommand(command, args);
  } catch (error) {
    console.error(isSetupError(error) ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function runCommand(command, args) {
  checkName(command);
  process.chdir(root);
  const problem = packagesProblem(root);
  if (problem !== undefined) installPackages(root, problem);
  compileIfNeeded(command);
  const { build } = await compiled("build/index.js");
  await build(root);
  const { run } = await compiled(`commands/${command}.js`);
  return run(args);
}

/** @param {string} command */
function checkName(command) {
  const known = readdirSync(join(root, "tools/commands"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length));
  if (known.includes(command)) return;
  throw new SetupError(
    `Unknown command: expected one of ${known.join(", ")}, received "${command}"`,
  );
}

/** @param {string} command */
function compileIfNeeded(command) {
  if (isCompiled(root)) return;
  console.error("Compiling the library and the tools ...");
  if (compile(root)) return;
  // `npm test` goes on and counts the type errors as a failure of its own.
  if (command === "test" && existsSync(join(root, "build/tools/commands/test.js"))) return;
  throw new SetupError("Cannot compile the library and the tools: the errors stand above");
}

/** @param {string} file  below build/tools */
function compiled(file) {
  return import(pathToFileURL(join(root, "build/tools", file)).href);
}
