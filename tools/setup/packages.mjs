import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { SetupError } from "./setupError.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, os?: string[] }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Compares what npm says it has installed (it writes its list last, so a half-made folder has none)
 * with package-lock.json.
 *
 * @param {string} root
 * @returns {string | undefined} why `npm ci` is due; undefined when all is in place
 */
export function packagesProblem(root) {
  const installed = readPackages(join(root, "node_modules/.package-lock.json"));
  if (installed === undefined) return "the npm packages are not installed";
  const locked = readPackages(join(root, "package-lock.json")) ?? {};
  for (const [path, { version, integrity, optional }] of Object.entries(locked)) {
    const found = installed[path];
    const isProjectItself = path === "";
    if (isProjectItself || (found === undefined && optional === true)) continue;
    if (found === undefined) return `${path} is missing`;
    if (found.version !== version || found.integrity !== integrity) return `${path} has changed`;
    if (found.os?.includes(process.platform) === false) return `${path} is for another system`;
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  return undefined;
}

/**
 * Runs `npm ci`.
 *
 * @param {string} root
 * @param {string} why  the problem that makes it necessary
 * @returns {Promise<void>}
 * @throws {SetupError} with the way out when npm does not succeed
 */
export async function installPackages(root, why) {
  console.error(`Installing the npm packages (${why}) ...`);
  const options = ["--include=dev", "--prefer-offline", "--fetch-retry-mintimeout=2000"];
  const { status, errors } = await npm(root, ["ci", ...options, ...cacheOption(root)]);
  if (status === 0) return;
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(errors);
  const wayOut = offline
    ? "The network cannot be reached. Connect (behind a proxy, set HTTPS_PROXY)"
    : "What npm says stands above. Mend that";
  throw new SetupError(
    `Cannot install the npm packages: npm ci ended with ${status ?? "no exit code"}\n` +
      `  ${wayOut}, then type the same command again: it starts afresh.`,
  );
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ status: number | null, errors: string }>} errors: what it wrote to stderr
 */
function npm(root, args) {
  const script = npmScript();
  const [command, first] = script === undefined ? ["npm", []] : [process.execPath, [script]];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ["ignore", "inherit", "pipe"],
      shell: script === undefined && process.platform === "win32",
    });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    child.on("error", (error) => resolve({ status: null, errors: error.message }));
    child.on("close", (status) => resolve({ status, errors }));
  });
}

/** @returns {string | undefined} npm's own script, so that it runs with the Node that runs this */
function npmScript() {
  const caller = process.env.npm_execpath;
  const node = dirname(process.execPath);
  const places = [
    ...(caller !== undefined && basename(caller) === "npm-cli.js" ? [caller] : []),
    join(node, "node_modules/npm/bin/npm-cli.js"),
    join(node, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(node, "../share/nodejs/npm/bin/npm-cli.js"),
  ];
  return places.find((place) => existsSync(place));
}

/**
 * @param {string} root
 * @returns {string[]} a cache inside the clone where the usual one cannot be written
 */
function cacheOption(root) {
  const usual = process.env.npm_config_cache ?? join(homedir(), ".npm");
  return isWritable(usual) ? [] : ["--cache", join(root, "build/cache/npm")];
}

/**
 * @param {string} folder  need not exist
 * @returns {boolean}
 */
function isWritable(folder) {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
