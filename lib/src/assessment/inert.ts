import { isPromise } from "../exercises/kindText";
import { isRecord } from "../exercises/plain";
import { Matrix } from "../matrix";

const longestList = 1_000_000;
const deepest = 20;

/**
 * A copy of a learner's result that holds no code of the learner's: lists, tables, matrices and records of simple values;
 * of other objects only the kind is left. Reading the original may run that code, as getters and proxies do.
 *
 * @throws RangeError if it is nested too deeply (or in itself), or is too long
 */
export function inert(value: unknown, depth = 0): unknown {
  if (typeof value === "function") return aFunction;
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) throw new RangeError(`the result is nested more than ${deepest} times`);
  if (value instanceof Matrix) return inert(value.toArray(), depth + 1);
  if (Array.isArray(value) || isTypedArray(value)) return inertList(value, depth);
  if (isPromise(value)) return silenced(value);
  return isRecord(value) ? inertRecord(value, depth) : ofKind(value);
}

const aFunction = (): void => undefined;

function isTypedArray(value: object): value is ArrayLike<unknown> & object {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** By index: a learner's list may have methods of its own. */
function inertList(list: ArrayLike<unknown>, depth: number): unknown[] {
  const { length } = list;
  if (length > longestList) throw new RangeError(`the result has ${length} values`);
  const copy: unknown[] = [];
  for (let i = 0; i < length; i++) copy.push(inert(list[i], depth + 1));
  return copy;
}

function inertRecord(record: Readonly<Record<string, unknown>>, depth: number): unknown {
  return Object.fromEntries(Object.keys(record).map((key) => [key, inert(record[key], depth + 1)]));
}

/** A promise of ours in the place of theirs, which may be rejected later without harm. */
function silenced(promise: unknown): Promise<void> {
  const ignore = (): void => undefined;
  if (promise instanceof Promise) promise.then(ignore, ignore);
  return Promise.resolve();
}

const kinds = new Map<string, object>();

/** An empty object that names the same class in messages; there is one for each name. */
function ofKind(value: object): object {
  const { name: given } = Object(value.constructor) as { name?: unknown };
  const name = typeof given === "string" ? given : "unknown";
  const kind = kinds.get(name) ?? (Object.create({ constructor: { name } }) as object);
  kinds.set(name, kind);
  return kind;
}
