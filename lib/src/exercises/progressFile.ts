import { FileError, platform } from "../platform";
import { parseProgress, progressText, ProgressError, withTry, type Progress } from "./progress";

/** The name of the learner's file, in the folder of the notebooks. */
const fileName = "deltabook-progress.json";

/** Where progress is kept: in the running program's folder, or where the environment variable says. */
function place(): string {
  return platform.environment("DELTABOOK_PROGRESS") ?? fileName;
}

/**
 * The learner's progress in all exercises that were tried; empty where there is no file yet.
 *
 * @param path - the file; without it `deltabook-progress.json` in the folder of the running program (in a notebook, the
 * notebook's), or the file that the environment variable DELTABOOK_PROGRESS names
 * @throws FileError if it cannot be read; ProgressError if it is damaged.
 * @example
 * import { readProgress } from "@deltabook/nn";
 * await readProgress("no-such-file.json"); // => {}
 */
export async function readProgress(path: string = place()): Promise<Progress> {
  const text = await platform.readKept(path);
  if (text === undefined) return {};
  try {
    return parseProgress(text);
  } catch (error) {
    if (!(error instanceof ProgressError)) throw error;
    const message = `Cannot read ${path}: ${error.message}; rename or remove the file, and a new one is begun`;
    throw new ProgressError(message, { cause: error });
  }
}

/** Tries are written one after the other, so that none is lost. */
let last: Promise<unknown> = Promise.resolve();

/** Writes down a try. Resolves to what went wrong, undefined where nothing did: a check goes on without its file. */
export function recordTry(id: string, isRight: boolean): Promise<string | undefined> {
  const path = place();
  const written = last.then(() => writeTry(path, id, isRight));
  last = written;
  return written;
}

async function writeTry(path: string, id: string, isRight: boolean): Promise<string | undefined> {
  try {
    const before = await readProgress(path);
    const after = withTry(before, id, isRight);
    if (after !== before) await platform.keep(path, progressText(after));
    return undefined;
  } catch (error) {
    if (error instanceof FileError || error instanceof ProgressError) return error.message;
    return String(error);
  }
}
