import { capture } from "../../tools/setup/processes.js";
import { root } from "../../tools/setup/root.mjs";
import type { Program, Run } from "./program.js";
import { readResult } from "./readResult.js";

/**
 * Runs a program once; `seconds`, from the start of its process to its end, is added to what it measures.
 *
 * @throws Error with what the program wrote, if it fails or prints no result.
 */
export async function runProgram({ name, command, env }: Program): Promise<Run> {
  const [file, ...args] = command;
  const start = performance.now();
  const outcome = await capture(file, args, { cwd: root, env: { ...process.env, ...env } });
  const seconds = (performance.now() - start) / 1000;
  const { status, stdout, stderr } = outcome;
  try {
    if (status !== 0) throw new Error(`it ended with ${status ?? "no exit code"}`);
    const { measured, versions } = readResult(stdout);
    return { measured: { seconds, ...measured }, versions };
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(`Cannot measure ${name}: ${why}\n${stdout}${stderr}`, { cause: error });
  }
}
