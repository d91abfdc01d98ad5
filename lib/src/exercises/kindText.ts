import { hasMethods, received } from "../checks";
import { isRecord } from "./plain";

/** What kind of value it is, in a learner's words: "a number", "a list of 3 numbers", "a table of 2 x 3 numbers". */
export function kindText(value: unknown): string {
  if (typeof value === "number") return "a number";
  if (typeof value === "string") return "a text";
  if (typeof value === "boolean") return "true or false";
  if (isPromise(value)) return "a promise (leave out async)";
  if (isRecord(value)) return `an object with ${Object.keys(value).join(", ")}`;
  if (!Array.isArray(value)) return received(value);
  if (!value.some(Array.isArray)) return `a list of ${itemsText(value)}`;
  const lengths = new Set(value.map((row) => (Array.isArray(row) ? row.length : -1)));
  const [columns] = lengths;
  if (lengths.size > 1) return `a list of ${value.length} lists`;
  return `a table of ${value.length} x ${columns} values`;
}

function itemsText(list: readonly unknown[]): string {
  const kinds = new Set(list.map((item) => typeof item));
  const what = kinds.size === 1 && kinds.has("number") ? "number" : "value";
  return `${list.length} ${what}${list.length === 1 ? "" : "s"}`;
}

/** Whether two values are of the same kind: numbers, or lists of the same length of the same kinds. */
export function sameKind(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(wanted)) {
    return value.length === wanted.length && wanted.every((item, i) => sameKind(value[i], item));
  }
  if (isRecord(value) && isRecord(wanted)) {
    return Object.keys(wanted).every((key) => sameKind(value[key], wanted[key]));
  }
  return !Array.isArray(value) && !isRecord(wanted) && typeof value === typeof wanted;
}

/** What an async function gives; a cell's own promises may come from another realm. */
export function isPromise(value: unknown): boolean {
  return hasMethods<{ then(): void }>(value, ["then"]);
}
