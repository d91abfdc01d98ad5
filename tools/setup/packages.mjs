import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { SetupError } from "./setupError.mjs";
import { isWritable } from "./writable.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[] }} LockedPackage
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
  if (installed === undefined) return "they are not there yet";
  const locked = readPackages(join(root, "package-lock.json")) ?? {};
  for (const [path, { version, integrity, optional }] of Object.entries(locked)) {
    const found = installed[path];
    const isProjectItself = path === "";
    if (isProjectItself || (found === undefined && optional === true)) continue;
    if (found === undefined || !existsSync(join(root, path))) return `${path} is missing`;
    if (found.version !== version || found.integrity !== integrity) return `${path} has changed`;
    if (found.os?.includes(process.platform) === false) return `${path} is for another system`;
  }
  return undefined;
}

/**
 * Runs `npm ci`.
 *
 * @param {string} root
 * @param {string} why  the problem that makes it necessary
 * @returns {void}
 * @throws {SetupError} with the way out when npm does not succeed
 */
export function installPackages(root, why) {
  console.error(`Installing the npm packages (${why}) ...`);
  const { command, args } = npm();
  const options = [
    "--include=dev",
    "--prefer-offline",
    "--fetch-retry-mintimeout=1000",
    "--no-update-notifier",
  ];
  const { status } = spawnSync(command, [...args, "ci", ...options, ...cacheOption(root)], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: command === "npm" && process.platform === "win32",
  });
  if (status === 0) return;
  throw new SetupError(
    `Cannot install the npm packages: npm ci ended with ${status ?? "no exit code"}, its own message stands above\n` +
      "  When the network is missing: connect (behind a proxy, set HTTPS_PROXY), then type the same\n" +
      "  command again. Nothing half-installed is used, it starts afresh.",
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

/** @returns {{ command: string, args: string[] }} npm, run by the Node that runs this where possible */
function npm() {
  const caller = process.env.npm_execpath;
  const node = dirname(process.execPath);
  const scripts = [
    ...(caller !== undefined && basename(caller) === "npm-cli.js" ? [caller] : []),
    join(node, "node_modules/npm/bin/npm-cli.js"),
    join(node, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(node, "../share/nodejs/npm/bin/npm-cli.js"),
  ];
  const script = scripts.find((file) => existsSync(file));
  return script === undefined
    ? { command: "npm", args: [] }
    : { command: process.execPath, args: [script] };
}

/**
 * @param {string} root
 * @returns {string[]} a cache inside the clone where the usual one cannot be written
 */
function cacheOption(root) {
  const usual = process.env.npm_config_cache ?? join(homedir(), ".npm");
  return isWritable(usual) ? [] : ["--cache", join(root, "build/cache/npm")];
}
