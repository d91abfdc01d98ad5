import { inspect, types } from "node:util";
import { cut } from "./caps.js";

/** A value as the console prints it. */
export function asText(value: unknown): Readonly<Record<"text/plain", string>> {
  return { "text/plain": typeof value === "string" ? cut(value) : inspect(value) + hint(value) };
}

/** What the reader of a value may have forgotten. */
function hint(value: unknown): string {
  const isPending = types.isPromise(value) && inspect(value).includes("<pending>");
  return isPending
    ? "\nThis is a promise, its work goes on: write await before it to get its value"
    : "";
}
