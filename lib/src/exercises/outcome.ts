import { copied, leaves, plain } from "./plain";
import { sameValue, type SameNumber } from "./sameValue";
import { TodoError } from "./todo";

/** What came of a call: a plain value, or an error; and whether the call changed its arguments. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: unknown;
  readonly threw: boolean;
  readonly changed: boolean;
}

/** Calls a function with copies of the arguments. */
export function outcomeOf(
  fn: (...args: readonly unknown[]) => unknown,
  args: readonly unknown[],
): Outcome {
  const given = args.map(copied);
  try {
    const value = plain(fn(...given));
    return { value, threw: false, changed: !sameArguments(given, args) };
  } catch (error) {
    return { error, threw: true, changed: false };
  }
}

/** Whether nothing has been written yet: `todo()`, no value, or NaN in every place. */
export function isUnwritten({ value, error, threw }: Outcome): boolean {
  if (threw) return error instanceof TodoError;
  return isBlank(value);
}

/** No value: undefined, null, NaN, an empty text, or a list of nothing else. */
export function isBlank(value: unknown): boolean {
  return leaves(value).every(isMissing);
}

/** Whether there is a place without a value. */
export function hasGaps(value: unknown): boolean {
  return leaves(value).some(isMissing);
}

/** Whether two calls came out alike: both threw, or both gave the same. */
export function sameOutcome(outcome: Outcome, wanted: Outcome, same: SameNumber): boolean {
  if (outcome.threw || wanted.threw) return outcome.threw === wanted.threw;
  return sameValue(outcome.value, wanted.value, same);
}

function isMissing(item: unknown): boolean {
  if (typeof item === "string") return item.trim() === "";
  return item === undefined || item === null || Number.isNaN(item);
}

function sameArguments(given: readonly unknown[], args: readonly unknown[]): boolean {
  return sameValue(given, args, Object.is);
}
