import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { jupyterEnvironment } from "../setup/environment.js";
import { pathsOf } from "../setup/paths.js";
import { capture, type Outcome } from "../setup/processes.js";
import { root } from "../setup/root.mjs";
import { SetupError } from "../setup/setupError.mjs";

const { venvPython, python, jupyterState } = pathsOf(root);

/** The environment of nbgrader, and of our Python package `course`. */
export function courseEnvironment(): NodeJS.ProcessEnv {
  mkdirSync(jupyterState, { recursive: true }); // without it IPython complains
  return { ...jupyterEnvironment(), PYTHONPATH: python, PYTHONDONTWRITEBYTECODE: "1" };
}

/**
 * Runs one of nbgrader's own commands in the course.
 *
 * @throws {SetupError} with what nbgrader says, if it fails
 */
export async function runNbgrader(course: string, args: readonly string[]): Promise<Outcome> {
  const options = { cwd: course, env: courseEnvironment() };
  const outcome = await capture(venvPython, ["-m", "nbgrader", ...args], options);
  if (outcome.status === 0) return outcome;
  const lines = `${outcome.stdout}\n${outcome.stderr}`.trim().split(/\r?\n/).slice(-12);
  throw new SetupError(
    `Cannot finish: nbgrader ${args.join(" ")} failed\n${lines.map((line) => `  | ${line}`).join("\n")}`,
  );
}

/** What our own steps of nbgrader could not do for one student or another: `Cannot ...`, a line each. */
export function warningsOf({ stdout, stderr }: Outcome): string[] {
  return [...`${stdout}\n${stderr}`.matchAll(/WARNING\] (Cannot .*)/g)].map(([, text]) => text);
}

/**
 * Runs a module of our Python package that tells what it does, one JSON object a line; resolves to its exit code. Ctrl+C
 * lets it end by itself, a second time at once.
 */
export async function runModule(
  name: string,
  args: readonly string[],
  onEvent: (event: unknown) => void,
): Promise<number> {
  const child = spawn(venvPython, ["-m", `course.${name}`, ...args], {
    cwd: root,
    env: courseEnvironment(),
    stdio: ["pipe", "pipe", "inherit"], // the module ends when its input does: with this process
  });
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    onEvent(JSON.parse(line));
  });
  let asked = 0;
  const stop = (): void => void child.kill(asked++ === 0 ? "SIGINT" : "SIGKILL");
  process.on("SIGINT", stop);
  return new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve(status ?? 1);
    });
  }).finally(() => process.off("SIGINT", stop));
}
