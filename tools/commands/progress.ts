import { rm } from "node:fs/promises";
import { join } from "node:path";
import { FileError, ProgressError, readProgress } from "@deltabook/nn";
import { progressTable } from "../notebooks/progressTable.js";
import { root } from "../setup/root.mjs";

const usage = `Usage: npm run progress [-- --reset]

Prints how far you have come: a line for each lesson, a column for each exercise, ✓ or ✗ and how often
it was tried. The file is notebooks/deltabook-progress.json, or what DELTABOOK_PROGRESS names.
  --reset  removes the file, so that all begins anew

Exit codes: 0 printed or removed, 1 the file is damaged, 2 a wrong argument.`;

/** The `npm run progress` command. Returns its exit code. */
export async function run(args: string[], path: string = progressPath()): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  const unknown = args.find((arg) => arg !== "--reset");
  if (unknown !== undefined) {
    console.error(`Unknown argument ${JSON.stringify(unknown)}\n\n${usage}`);
    return 2;
  }
  return showOrReset(path, args.length > 0);
}

function progressPath(): string {
  return process.env.DELTABOOK_PROGRESS || join(root, "notebooks", "deltabook-progress.json");
}

/** A file that cannot be read, or is none of ours, is left as it is, also by --reset. */
async function showOrReset(path: string, isReset: boolean): Promise<number> {
  try {
    const progress = await readProgress(path);
    if (isReset) await rm(path, { force: true });
    console.log(isReset ? `All begins anew: ${path} is removed` : progressTable(progress));
    return 0;
  } catch (error) {
    if (!(error instanceof FileError || error instanceof ProgressError)) throw error;
    console.error(error.message);
    return 1;
  }
}
