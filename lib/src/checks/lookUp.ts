import { didYouMean } from "./didYouMean";
import { received } from "./received";

/**
 * The entry of a table of named things.
 *
 * @throws TypeError `Unknown activation: expected one of linear, relu, received "relo" (did you mean "relu"?)`
 */
export function lookUp<T>(kind: string, table: Readonly<Record<string, T>>, name: unknown): T {
  if (typeof name === "string" && Object.hasOwn(table, name)) return table[name];
  const names = Object.keys(table);
  const hint = typeof name === "string" ? didYouMean(name, names) : "";
  throw new TypeError(
    `Unknown ${kind}: expected one of ${names.join(", ")}, received ${received(name)}${hint}`,
  );
}
