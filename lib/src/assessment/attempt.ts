import { copied } from "../exercises/plain";
import { sameValue } from "../exercises/sameValue";
import { TodoError } from "../exercises/todo";
import { inert } from "./inert";
import { asLearner, restoreAgain, TamperedError } from "./pristine";

/** What came of one call of a learner's function. */
export type Attempt =
  | { readonly kind: "value"; readonly value: unknown; readonly changed: boolean }
  | { readonly kind: "unwritten" }
  | { readonly kind: "error"; readonly text: string };

const { apply } = Reflect;

/** Calls a learner's function with copies of the arguments; what comes back holds no code of the learner's. */
export function attempt(fn: () => unknown, args: readonly unknown[]): Attempt {
  try {
    return called(fn, args);
  } catch (error) {
    if (isTampered(error)) throw error;
    return failed(error);
  } finally {
    restoreAgain();
  }
}

function called(fn: () => unknown, args: readonly unknown[]): Attempt {
  const given = args.map(copied);
  const value = inert(asLearner(() => apply(fn, undefined, given) as unknown));
  const changed = !sameValue(inert(given), inert(args), Object.is);
  return { kind: "value", value, changed };
}

/** Looking at what a learner threw may throw once more. */
function isTampered(error: unknown): boolean {
  try {
    return error instanceof TamperedError;
  } catch {
    return false;
  }
}

/** What a thrown value says; it is anything, and looking at it may throw once more. */
function failed(error: unknown): Attempt {
  try {
    if (error instanceof TodoError) return { kind: "unwritten" };
    const { name, message } = Object(error) as { name?: unknown; message?: unknown };
    if (typeof message !== "string") return { kind: "error", text: "something that is no Error" };
    const kind = typeof name === "string" ? name : "Error";
    return { kind: "error", text: `${kind}: ${message}`.slice(0, 200) };
  } catch {
    return { kind: "error", text: "an error that cannot be read" };
  }
}
