/** Longest text of a received string that an error message repeats. */
const longest = 40;

/**
 * Says in a few words what a caller passed, for the end of an error message.
 */
export function received(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (typeof value === "object" && value !== null) return objectText(value);
  return Object.is(value, -0) ? "-0" : String(value);
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}

function objectText(value: object): string {
  const name = (value.constructor as { name?: string } | undefined)?.name;
  if (name === undefined || name === "Object") return "an object";
  return `an object of class ${name.replace(/^_/, "")}`; // the bundler calls a class that names itself _Matrix
}
