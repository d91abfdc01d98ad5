import { join } from "node:path";
import { thisMachine } from "./machine.js";
import type { Machine } from "./machine.js";
import { findPython } from "./python.js";
import type { Python } from "./python.js";
import { root } from "./root.mjs";
import { SetupError } from "./setupError.mjs";
import { isWritable } from "./writable.mjs";

/** A program to run: its name or path, then its arguments. */
export type Command = readonly [string, ...string[]];

/** The commands that make a Python environment and put packages into it. */
export interface Installer {
  readonly name: "uv" | "pip";
  readonly python: Python;
  readonly makeVenv: (venv: string) => Command;
  /** Only packages whose hashes stand in `requirements` get in. */
  readonly install: (venvPython: string, requirements: string) => Command;
}

/**
 * `uv` where it is on the PATH (seconds instead of a minute), else Python's own venv and pip.
 *
 * @throws {SetupError} that says how to get a Python, or its venv module
 */
export async function chooseInstaller(
  machine: Machine = thisMachine,
  folder: string = root,
): Promise<Installer> {
  const python = await findPython(machine);
  const uvCache = await machine.run("uv", ["cache", "dir"]);
  if (uvCache.status === 0) {
    const writable = isWritable(uvCache.stdout.trim());
    return uv(python, writable ? [] : ["--cache-dir", join(folder, "build", "cache", "uv")]);
  }
  if (python.hasPip) return pip(python);
  throw new SetupError(
    `Cannot make a Python environment: ${python.executable} (${python.version}) has no venv module with pip\n` +
      `  Debian, Ubuntu: apt install python3-venv (for a Python that is not the system's own:\n` +
      `  python${python.version.replace(/\.\d+$/, "")}-venv). Or install uv, which needs no venv module.\n` +
      "  Then type the same command again.",
  );
}

function uv(python: Python, options: readonly string[]): Installer {
  return {
    name: "uv",
    python,
    makeVenv: (venv) => ["uv", "venv", ...options, "--python", python.executable, venv],
    install: (venvPython, requirements) => [
      ...(["uv", "pip", "install", ...options, "--python", venvPython] as const),
      ...(["--require-hashes", "-r", requirements] as const),
    ],
  };
}

function pip(python: Python): Installer {
  return {
    name: "pip",
    python,
    makeVenv: (venv) => [python.executable, "-m", "venv", venv],
    install: (venvPython, requirements) => [
      ...([venvPython, "-m", "pip", "install", "--quiet", "--no-input", "--retries", "2"] as const),
      ...(["--disable-pip-version-check", "--require-hashes", "-r", requirements] as const),
    ],
  };
}
