/** What the guards call: taken before any cell runs, so that no cell can replace it. */
export const { defineProperty, deleteProperty, getOwnPropertyDescriptor } = Reflect;
export const { getPrototypeOf, ownKeys, preventExtensions } = Reflect;
export const { freeze, is } = Object;

/** Whether a value can have properties. */
export function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
