import { thisMachine } from "./machine.js";
import type { Machine } from "./machine.js";
import { SetupError } from "./setupError.mjs";

/** A Python that can carry JupyterLab. */
export interface Python {
  /** Absolute path of the program. */
  readonly executable: string;
  readonly version: string;
  /** False on a bare Debian or Ubuntu: `python3 -m venv` cannot install pip there. */
  readonly hasPip: boolean;
}

/** The oldest minor version of Python 3 that JupyterLab runs on. */
const oldestMinor = 10;

const probe = `
import sys
print("%d.%d.%d" % sys.version_info[:3])
print(sys.executable)
try:
    import ensurepip, venv
    print("pip")
except ImportError:
    pass
`;

/**
 * Looks for Python 3.10 or newer under its usual names; `PYTHON`, when set, is the only one tried.
 * One that brings pip is preferred.
 *
 * @throws {SetupError} that lists what was found instead, and says how to get one
 */
export async function findPython(machine: Machine = thisMachine): Promise<Python> {
  const seen: string[] = [];
  let withoutPip: Python | undefined;
  for (const command of commands(machine)) {
    const python = await ask(command, machine);
    if (python !== undefined && isNewEnough(python.version)) {
      if (python.hasPip) return python;
      withoutPip ??= python;
    } else if (python !== undefined) {
      seen.push(`${command.join(" ")} is ${python.version}`);
    }
  }
  if (withoutPip !== undefined) return withoutPip;
  throw new SetupError(
    `Cannot find Python 3.${oldestMinor} or newer` +
      `${seen.length > 0 ? `: ${seen.join(", ")}` : ""}\n` +
      `  ${howToInstall(machine.platform)}, then type the same command again.\n` +
      "  If it has an unusual name or place, name it: PYTHON=/path/to/python3 npm start",
  );
}

function commands({ platform, env }: Machine): string[][] {
  if (env.PYTHON !== undefined && env.PYTHON !== "") return [[env.PYTHON]];
  if (platform === "win32") return [["py", "-3"], ["python"], ["python3"]];
  const versions = [14, 13, 12, 11, 10].map((minor) => `python3.${minor}`);
  return ["python3", "python", ...versions].map((name) => [name]);
}

async function ask([command, ...args]: string[], machine: Machine): Promise<Python | undefined> {
  const { status, stdout } = await machine.run(command, [...args, "-c", probe]);
  const [version, executable, pip] = stdout.split(/\r?\n/);
  const isPython = status === 0 && /^\d+\.\d+\.\d+$/.test(version);
  return isPython ? { executable, version, hasPip: pip === "pip" } : undefined;
}

function isNewEnough(version: string): boolean {
  const [major, minor] = version.split(".").map(Number);
  return major === 3 && minor >= oldestMinor;
}

function howToInstall(platform: NodeJS.Platform): string {
  if (platform === "darwin") return "Install it (brew install python)";
  if (platform === "win32") return "Install it (winget install Python.Python.3.13)";
  return "Install it (Debian, Ubuntu: apt install python3 python3-venv; Fedora: dnf install python3)";
}
