import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jupyterEnvironment } from "./environment.js";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { chooseInstaller } from "./installer.js";
import type { Command, Installer } from "./installer.js";
import { thisMachine } from "./machine.js";
import type { Machine } from "./machine.js";
import { pathsOf } from "./paths.js";
import type { Outcome } from "./processes.js";
import { root } from "./root.mjs";
import { SetupError } from "./setupError.mjs";

/**
 * `start` is what `npm start` needs; on top of it come `test` for the tests, and `course` for grading and classes; on
 * top of that `cluster`, for grading on other machines, and `hub`, for a class on one server.
 */
export type RequirementsGroup = "start" | "test" | "course" | "cluster" | "hub";

const requirementsFiles: Record<RequirementsGroup, string> = {
  start: "requirements.txt",
  test: "requirements-test.txt",
  course: "requirements-course.txt",
  cluster: "requirements-cluster.txt",
  hub: "requirements-hub.txt",
};

/** Where and on what machine; the tests have some of their own. */
export interface EnsureVenvOptions {
  readonly machine?: Machine;
  /** The repository's folder. */
  readonly folder?: string;
}

/**
 * Makes the clone's own Python environment (`.venv`), or the part of it that is missing or out of
 * date. A half-made one carries no stamp, so it is removed and made afresh.
 *
 * @returns the path of its Python
 * @throws {SetupError} with the way out when there is no Python, no venv module or no network
 */
export async function ensureVenv(
  groups: readonly RequirementsGroup[] = ["start"],
  { machine = thisMachine, folder = root }: EnsureVenvOptions = {},
): Promise<string> {
  const { venv, venvPython, python } = pathsOf(folder);
  const isMissing = (group: RequirementsGroup): boolean => !isInstalled(group, folder);
  if (!groups.some(isMissing)) return venvPython;
  const installer = await chooseInstaller(machine, folder);
  if (groups.some((group) => group === "course" && isMissing(group))) requireForCourse(installer);
  const env = jupyterEnvironment(machine.env, folder);
  const run = ([program, ...args]: Command): Promise<Outcome> => machine.run(program, args, env);
  if (isMissing("start") || !canAddTo(venv, installer, machine)) {
    console.error(`Making .venv with Python ${installer.python.version} ...`);
    rmSync(venv, { recursive: true, force: true });
    await mustSucceed("make .venv", installer.makeVenv(venv), run);
    shieldFromOurPackage(venv);
  }
  for (const group of groups.filter(isMissing)) {
    console.error(`Installing ${requirementsFiles[group]} into .venv with ${installer.name} ...`);
    const command = installer.install(venvPython, join(python, requirementsFiles[group]));
    await mustSucceed("install the Python packages", command, run);
    stamp(stampFile(group, folder), requirementsOf(group, folder));
  }
  return venvPython;
}

/** Whether `.venv` holds just what the group's requirements say. */
export function isInstalled(group: RequirementsGroup, folder: string = root): boolean {
  const isWhole = isStamped(stampFile(group, folder), requirementsOf(group, folder));
  return isWhole && existsSync(pathsOf(folder).venvPython);
}

/** nbgrader needs a newer Python than the lessons do. */
function requireForCourse({ python: { version, executable } }: Installer): void {
  if (Number(version.split(".")[1]) >= 11) return;
  throw new SetupError(
    `Cannot install nbgrader: it needs Python 3.11 or newer, ${executable} is ${version}\n` +
      "  Install a newer Python; PYTHON=/path/to/python3 names it. Then type the same command again.",
  );
}

/** JupyterLab runs a CommonJS file of its own by Node, which our package.json would call an ES module. */
function shieldFromOurPackage(venv: string): void {
  writeFileSync(join(venv, "package.json"), '{ "type": "commonjs" }\n');
}

/** An environment made by uv holds no pip, so only uv can add to it. */
function canAddTo(venv: string, { name }: Installer, machine: Machine): boolean {
  return name === "uv" || !/^uv = /m.test(machine.read(join(venv, "pyvenv.cfg")) ?? "");
}

async function mustSucceed(
  what: string,
  command: Command,
  run: (command: Command) => Promise<Outcome>,
): Promise<void> {
  const { status, stdout, stderr } = await run(command);
  if (status === 0) return;
  const lastLines = `${stdout}\n${stderr}`.trim().split(/\r?\n/).slice(-8);
  throw new SetupError(
    `Cannot ${what}: ${command.slice(0, 4).join(" ")} ... ended with ${status ?? "no exit code"}\n` +
      lastLines.map((line) => `  | ${line}\n`).join("") +
      "  When the network is missing: connect (behind a proxy, set HTTPS_PROXY), then type the same\n" +
      "  command again. Nothing half-made is used.",
  );
}

function requirementsOf(group: RequirementsGroup, folder: string): string {
  return fingerprint(pathsOf(folder).python, [requirementsFiles[group]]);
}

function stampFile(group: RequirementsGroup, folder: string): string {
  return join(pathsOf(folder).venv, `deltabook-${group}.stamp`);
}
