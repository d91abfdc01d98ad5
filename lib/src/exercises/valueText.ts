import { received } from "../checks";
import { isPromise } from "./kindText";
import { isRecord } from "./plain";

/** Above this many letters a value is shortened. */
const longest = 120;

/** How a message writes a value: numbers with up to 6 digits, lists in brackets, functions by their names. */
export function valueText(value: unknown): string {
  const text = wholeText(value);
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}

/** How a message writes a call, for example `outputDelta(0, 0.5)`. */
export function callText(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map(valueText).join(", ")})`;
}

function wholeText(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return `[${value.map(wholeText).join(", ")}]`;
  if (typeof value === "function") return value.name || "a function";
  if (isRecord(value) && !isPromise(value)) return recordText(value);
  return isPromise(value) ? "a promise" : received(value);
}

function recordText(value: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${wholeText(item)}`);
  return `{ ${entries.join(", ")} }`;
}

function numberText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
}
