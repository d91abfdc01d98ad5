import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Outcome } from "../../../tools/setup/processes.js";
import { pathsOf } from "../../../tools/setup/paths.js";
import { ensureVenv, isInstalled } from "../../../tools/setup/venv.js";
import { describeMachine, pythonAnswer, temporaryFolder, writeFiles } from "./machine.js";

const python3 = pythonAnswer("3.11.2", "/usr/bin/python3");

/** A clone with requirements. */
function clone(): string {
  return temporaryFolder({
    "tools/python/requirements.txt": "jupyterlab==1",
    "tools/python/requirements-test.txt": "papermill==1",
    "tools/python/requirements-course.txt": "nbgrader==0",
    "tools/python/requirements-cluster.txt": "distributed==1",
  });
}

/** A machine whose `python -m venv` and `pip install` do as little as they can; pip may fail. */
function machineFor(folder: string, { pipEnds = 0 } = {}): ReturnType<typeof describeMachine> {
  const { venvPython } = pathsOf(folder);
  const machine = describeMachine({ python3 });
  const answer: Outcome = { status: pipEnds, stdout: "", stderr: "no route to host" };
  const run = (command: string, args: readonly string[]): Promise<Outcome> => {
    const probing = machine.run(command, args);
    if (args.includes("venv")) writeFiles(venvPython, { "../python": "" });
    return args.includes("venv") || args.includes("pip") ? Promise.resolve(answer) : probing;
  };
  return { ...machine, run: (command, args) => run(command, args) };
}

function installs(ran: readonly string[]): string[] {
  return ran.filter((line) => line.includes("-r ")).map((line) => line.replace(/.*[/\\]/, ""));
}

describe("ensureVenv", () => {
  beforeEach(() => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("makes the environment once", async () => {
    const folder = clone();
    const machine = machineFor(folder);
    expect(await ensureVenv(["start"], { machine, folder })).toBe(pathsOf(folder).venvPython);
    expect(installs(machine.ran)).toEqual(["requirements.txt"]);
    const count = machine.ran.length;
    await ensureVenv(["start"], { machine, folder });
    expect(machine.ran).toHaveLength(count);
  });

  test("says which Python nbgrader needs, where there is an older one", async () => {
    const folder = clone();
    const machine = describeMachine({ python3: pythonAnswer("3.10.4", "/usr/bin/python3") });
    await expect(ensureVenv(["start", "course"], { machine, folder })).rejects.toThrow(
      "Cannot install nbgrader: it needs Python 3.11 or newer, /usr/bin/python3 is 3.10.4",
    );
  });

  test("keeps our package.json from JupyterLab's CommonJS files", async () => {
    const folder = clone();
    await ensureVenv(["start"], { machine: machineFor(folder), folder });
    const text = readFileSync(join(folder, ".venv/package.json"), "utf8");
    expect(JSON.parse(text)).toEqual({ type: "commonjs" });
  });

  test("adds what the tests need to an environment that is there", async () => {
    const folder = clone();
    await ensureVenv(["start"], { machine: machineFor(folder), folder });
    const machine = machineFor(folder);
    await ensureVenv(["start", "test"], { machine, folder });
    expect(installs(machine.ran)).toEqual(["requirements-test.txt"]);
    expect(machine.ran.filter((line) => line.includes("-m venv"))).toEqual([]);
  });

  test("adds what grading on other machines needs only when it is asked for", async () => {
    const folder = clone();
    await ensureVenv(["start", "course"], { machine: machineFor(folder), folder });
    expect(isInstalled("cluster", folder)).toBe(false);
    const machine = machineFor(folder);
    await ensureVenv(["start", "course", "cluster"], { machine, folder });
    expect(installs(machine.ran)).toEqual(["requirements-cluster.txt"]);
  });

  test("removes a half-made environment and makes it afresh", async () => {
    const folder = clone();
    writeFiles(folder, { ".venv/half": "" });
    await ensureVenv(["start"], { machine: machineFor(folder), folder });
    expect(existsSync(join(folder, ".venv/half"))).toBe(false);
    expect(isInstalled("start", folder)).toBe(true);
  });

  test("makes it afresh when the requirements have changed", async () => {
    const folder = clone();
    await ensureVenv(["start", "test"], { machine: machineFor(folder), folder });
    writeFiles(folder, { "tools/python/requirements.txt": "jupyterlab==2" });
    const machine = machineFor(folder);
    await ensureVenv(["start", "test"], { machine, folder });
    expect(installs(machine.ran)).toEqual(["requirements.txt", "requirements-test.txt"]);
  });

  test("makes it afresh when only pip is at hand and uv made it", async () => {
    const folder = clone();
    await ensureVenv(["start"], { machine: machineFor(folder), folder });
    const machine = { ...machineFor(folder), read: () => "home = /usr\nuv = 0.9.0\n" };
    await ensureVenv(["start", "test"], { machine, folder });
    expect(installs(machine.ran)).toEqual(["requirements.txt", "requirements-test.txt"]);
  });

  test("says what failed and what to do, and trusts nothing half-made", async () => {
    const folder = clone();
    const machine = machineFor(folder, { pipEnds: 2 });
    await expect(ensureVenv(["start"], { machine, folder })).rejects.toThrow(
      /^Cannot make \.venv: .* ended with 2\n {2}\| no route to host\n.*connect.*same\n {2}command/s,
    );
    expect(isInstalled("start", folder)).toBe(false);
  });
});
