import { received } from "../checks";

/** How far an exercise has come: how often it was tried until it was right, and whether it was. */
export interface ExerciseProgress {
  readonly tries: number;
  readonly done: boolean;
}

/** The progress of all exercises that were tried, by number ("05.3") or by the name of the function ("outputDelta"). */
export type Progress = Readonly<Record<string, ExerciseProgress>>;

/** The kind of file that this version writes. */
const version = 1;

/**
 * A progress file that is none, or is damaged.
 *
 * @example
 * import { readProgress } from "@deltabook/nn";
 * await readProgress("package.json");
 * // throws ProgressError: Cannot read package.json: its version must be 1, received "0.1.0"; rename or remove the file, and a new one is begun
 */
export class ProgressError extends Error {
  override readonly name = "ProgressError";
}

/** Reads the text of a progress file; throws a ProgressError that says what is amiss. */
export function parseProgress(text: string): Progress {
  const file = parseJSON(text) as { version?: unknown; exercises?: unknown } | null;
  if (file?.version !== version) {
    throw new ProgressError(`its version must be ${version}, received ${received(file?.version)}`);
  }
  const { exercises } = file;
  if (typeof exercises !== "object" || exercises === null || Array.isArray(exercises)) {
    throw new ProgressError(`exercises must be an object, received ${received(exercises)}`);
  }
  for (const [id, entry] of Object.entries(exercises)) checkEntry(id, entry);
  return exercises as Progress;
}

/** The text of a progress file, the exercises in order. */
export function progressText(progress: Progress): string {
  const ids = Object.keys(progress).sort();
  const exercises = Object.fromEntries(ids.map((id) => [id, progress[id]]));
  return `${JSON.stringify({ version, exercises }, undefined, 2)}\n`;
}

/** The progress after one more try. What is done stays done, and its tries are no longer counted. */
export function withTry(progress: Progress, id: string, isRight: boolean): Progress {
  const { tries, done } = Object.hasOwn(progress, id) ? progress[id] : { tries: 0, done: false };
  return done ? progress : { ...progress, [id]: { tries: tries + 1, done: isRight } };
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProgressError("it is not JSON", { cause: error });
  }
}

function checkEntry(id: string, entry: unknown): void {
  const { tries, done } = Object(entry) as Partial<ExerciseProgress>;
  if (Number.isInteger(tries) && tries! >= 0 && typeof done === "boolean") return;
  throw new ProgressError(
    `the entry of ${id} must have whole tries, and done that is true or false`,
  );
}
