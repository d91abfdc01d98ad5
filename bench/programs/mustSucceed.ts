import { capture } from "../../tools/setup/processes.js";
import type { Command } from "../../tools/setup/installer.js";
import { SetupError } from "../../tools/setup/setupError.mjs";

/**
 * Runs a command that prepares a part of the bench.
 *
 * @throws {SetupError} with the last lines that it wrote, and the way out
 */
export async function mustSucceed(
  what: string,
  [program, ...args]: Command,
  wayOut: string,
  folder?: string,
): Promise<void> {
  const outcome = await capture(program, args, folder === undefined ? {} : { cwd: folder });
  if (outcome.status === 0) return;
  const lines = `${outcome.stdout}\n${outcome.stderr}`.trim().split(/\r?\n/).slice(-8);
  throw new SetupError(
    `Cannot ${what}: ${program} ended with ${outcome.status ?? "no exit code"}\n` +
      `${lines.map((line) => `  | ${line}\n`).join("")}  ${wayOut}`,
  );
}
