import { Matrix } from "../matrix";

/** A result as arrays and simple values: matrices and typed arrays of numbers become arrays. */
export function plain(value: unknown): unknown {
  if (value instanceof Matrix) return value.toArray();
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return Array.from(value as unknown as ArrayLike<unknown>);
  }
  return mapItems(value, plain);
}

/** The value with `f` of each number in it, however deep. */
export function mapNumbers(value: unknown, f: (number: number) => number): unknown {
  if (typeof value === "number") return f(value);
  return mapItems(value, (item) => mapNumbers(item, f));
}

/** All that is in a list, table or record, one after the other; a simple value is alone. */
export function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  return isRecord(value) ? Object.values(value).flatMap(leaves) : [value];
}

/** A copy that shares no list or record with the original; functions and other objects stay what they are. */
export function copied(value: unknown): unknown {
  return mapItems(value, copied);
}

/** Whether it is an object without a class, such as { m: 0, v: 0 }; a cell's own objects may come from another realm. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function mapItems(value: unknown, f: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => f(item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, f(item)]));
}
